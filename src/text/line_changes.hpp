#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace pm::text {

/// Lines with their line ends; only the last may lack one.
using Lines = std::vector<std::string_view>;

[[nodiscard]] Lines split_lines(std::string_view text);

/// A half-open range of line indices.
struct LineRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Lines of one text and the lines of the other text that replace them. One range may be empty.
struct LineChange {
  LineRange before;
  LineRange after;
};

/// Returns the changes from one text to the other, in order: the fewest lines, up to 2,000
/// differing ones (Myers' greedy algorithm). Beyond that, everything between the equal ends is one
/// change.
[[nodiscard]] std::vector<LineChange> line_changes(const Lines& before, const Lines& after);

}  // namespace pm::text
