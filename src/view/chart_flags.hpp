#pragma once

#include <cstddef>
#include <vector>

namespace pm::view {

/// A label that is to stand in one of several rows, next to a vertical line from its anchor.
struct Flag {
  double x = 0;             ///< of the anchor
  double width = 0;         ///< of the text
  bool always_led = false;  ///< with a line also from the first row
};

/// Where a flag stands; `row` counts away from the drawing, from 0.
struct PlacedFlag {
  bool is_placed = false;
  std::size_t row = 0;
  double from = 0;  ///< the box of its text
  double to = 0;
};

/// Places flags, which must be sorted by anchor, in at most `rows` rows of this width. No text
/// meets another one, and no line crosses a text. Leaves out as few as it can, and then uses few
/// rows.
[[nodiscard]] std::vector<PlacedFlag> place_flags(const std::vector<Flag>& flags, std::size_t rows,
                                                  double width);

}  // namespace pm::view
