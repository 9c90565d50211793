#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "pm/prose/lines.hpp"
#include "sections.hpp"

namespace pm::exchange::markdown_report {

/// A heading in a text.
struct FoundHeading {
  std::size_t line = 0;   ///< its first line, from 0
  std::size_t count = 1;  ///< its lines: an underlined one has two
  int level = 1;          ///< 1 to 6, `bold_level` or `plain_level`
  std::string words;  ///< without marks around them, and without a colon or full stop at the end
};

inline constexpr int bold_level = 7;   ///< a line that is bold as a whole
inline constexpr int plain_level = 8;  ///< a line that only looks like a heading

/// Every heading, in order, of whatever level.
[[nodiscard]] std::vector<FoundHeading> found_headings(const std::vector<prose::Line>& lines,
                                                       Headings style);

/// The words of a heading without emphasis marks around them and a colon or full stop behind them.
[[nodiscard]] std::string bare(std::string_view heading);

}  // namespace pm::exchange::markdown_report
