#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "choice.hpp"

namespace pm::yaml::merge {

/// Whole lines that stood in one column as they stand in another: their indentation grows or
/// shrinks, as far as there is any.
[[nodiscard]] std::string shifted(std::string_view lines, std::size_t from, std::size_t to);

/// The same for what begins in the middle of a line.
[[nodiscard]] std::string shifted_behind_first(std::string_view text, std::size_t from,
                                               std::size_t to);

/// The same stretch of text in the three versions.
struct Strands {
  std::string_view base, ours, theirs;
};

/// Merges whole lines of comments and blank lines. Where both sides changed the same ones, those of
/// ours come first and then the comments that only theirs has: none is lost.
[[nodiscard]] std::string merged_comments(const Strands& strands);

/// The same for the end of one line.
[[nodiscard]] std::string merged_remark(const Strands& strands);

/// A literal block (`|`) whose lines have been merged.
struct MergedProse {
  std::string piece;  ///< all of the piece, as if it stood in column 0
  std::string text;   ///< what it says
};

/// Merges the lines of a text that both sides changed; nothing unless all three are literal blocks
/// and their changes do not touch.
[[nodiscard]] std::optional<MergedProse> merged_prose(const Triple& of);

}  // namespace pm::yaml::merge
