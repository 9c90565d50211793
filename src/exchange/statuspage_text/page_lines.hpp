#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace pm::exchange::statuspage_text {

/// A line of a page, without the blanks around it.
struct PageLine {
  std::size_t number = 0;  ///< in the source, from 1
  std::size_t indent = 0;  ///< how many blanks stood before it
  std::string text;

  [[nodiscard]] bool blank() const { return text.empty(); }
};

using PageLines = std::vector<PageLine>;

/// The lines of a page, of several blank ones the first. What editors of pages leave behind is
/// taken away: no-break spaces beside other blanks or at the ends of a line, and characters without
/// width (U+200B, U+2060, U+FEFF; the joiners U+200C and U+200D only at the ends of a line, since
/// within words they mean something). So are control characters; bytes that are no UTF-8 become
/// U+FFFD.
struct PageText {
  PageLines lines;
  std::size_t tidied = 0;      ///< lines where more than plain blanks was taken away
  std::size_t unreadable = 0;  ///< lines with control characters, or bytes that are no UTF-8
};
[[nodiscard]] PageText page_text(std::string_view text);

}  // namespace pm::exchange::statuspage_text
