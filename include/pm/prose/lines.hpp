#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace pm::prose {

/// A text without the blanks at its ends, also without those that hold words together (U+00A0) or
/// take no room (U+200B, U+FEFF): editors leave them behind.
[[nodiscard]] std::string_view stripped(std::string_view text);

/// A line of Markdown, without its line end.
struct Line {
  std::string_view text;
  std::size_t number = 0;  ///< from 1
  bool literal = false;    ///< code between fences, the fences, or an HTML comment: read as it is

  [[nodiscard]] bool blank() const;
  /// The columns it is indented by; a tab goes to the next multiple of 4 (CommonMark 0.30, 2.2).
  [[nodiscard]] std::size_t indent() const;
};

/// The lines of a text. They point into it. An empty line after the last line end is none.
[[nodiscard]] std::vector<Line> lines(std::string_view markdown);

}  // namespace pm::prose
