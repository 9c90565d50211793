#pragma once

#include <string>
#include <string_view>

namespace pm::yaml::merging {

/// The same stretch of text in the three versions.
struct Strands {
  std::string_view base, ours, theirs;
};

/// Merges whole lines of comments and blank lines. Where both sides changed the same ones, those of
/// ours come first and then the comments that only theirs has: none is lost.
[[nodiscard]] std::string merged_comments(const Strands& strands);

/// The same for the end of one line.
[[nodiscard]] std::string merged_remark(const Strands& strands);

}  // namespace pm::yaml::merging
