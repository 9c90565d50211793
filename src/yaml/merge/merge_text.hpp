#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "choice.hpp"

namespace pm::yaml::merge {

/// Returns whole lines moved from one column to another: their indentation grows, or shrinks as far
/// as there is any.
[[nodiscard]] std::string shifted(std::string_view lines, std::size_t from, std::size_t to);

/// Returns the same for text that begins in the middle of a line.
[[nodiscard]] std::string shifted_behind_first(std::string_view text, std::size_t from,
                                               std::size_t to);

/// The same part of a text in the three versions.
struct Strands {
  std::string_view base, ours, theirs;
};

/// Merges whole lines of comments and blank lines. If both sides changed the same lines, the lines
/// of ours come first, then the comments that only theirs has: none is lost.
[[nodiscard]] std::string merged_comments(const Strands& strands);

/// Merges the end of one line in the same way.
[[nodiscard]] std::string merged_remark(const Strands& strands);

/// A literal block (`|`) whose lines have been merged.
struct MergedProse {
  std::string piece;  ///< all of the piece, as if it stood in column 0
  std::string text;   ///< its value
};

/// Merges the lines of a text that both sides changed. Empty unless all three are literal blocks
/// and their changes do not overlap.
[[nodiscard]] std::optional<MergedProse> merged_prose(const Triple& of);

}  // namespace pm::yaml::merge
