#pragma once

#include <optional>
#include <string>

#include "choice.hpp"

namespace pm::yaml::merging {

/// A literal block (`|`) whose lines have been merged.
struct MergedProse {
  std::string piece;  ///< all of the piece, as if it stood in column 0
  std::string text;   ///< what it says
};

/// Merges the lines of a text that both sides changed; nothing unless all three are literal blocks
/// and their changes do not touch.
[[nodiscard]] std::optional<MergedProse> merged_prose(const Triple& of);

}  // namespace pm::yaml::merging
