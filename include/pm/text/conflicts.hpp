#pragma once

#include <string_view>
#include <vector>

#include "pm/text/span.hpp"

namespace pm::text {

/// A merge conflict between git's conflict markers. A base between `|||||||` and `=======` belongs
/// to neither side.
struct Conflict {
  Span whole;               ///< from the first marker to the end of the last one's line
  Span begin, middle, end;  ///< the lines of the markers, without line ends
  std::string_view ours;    ///< whole lines
  std::string_view theirs;
};

/// Returns the conflicts of a text, in order.
[[nodiscard]] std::vector<Conflict> conflicts(std::string_view text);

}  // namespace pm::text
