#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace pm::text {

/// A column of a table: its heading, and whether its cells are aligned to the right.
struct Column {
  std::string_view heading;
  bool right = false;
  bool flexible = false;  ///< cut, with `…`, when the table is too wide
};

/// Returns a table as aligned columns, two blanks apart, one line each with no blanks at its end.
/// Cells are made visible; missing cells are empty. If a table is wider than `widest` columns (0:
/// no limit), flexible columns are cut in order. None is cut below its heading or 12 columns.
[[nodiscard]] std::string table(const std::vector<Column>& columns,
                                const std::vector<std::vector<std::string>>& rows,
                                std::size_t widest);

/// Returns words wrapped into lines of at most `widest` columns, including the indent. `indent`
/// comes before each line except the first: the caller writes the start of that line, just as wide.
/// Newlines in the text are kept. A word wider than a line gets a line of its own. Several blanks
/// between words become one.
[[nodiscard]] std::string wrapped(std::string_view words, std::size_t widest,
                                  std::string_view indent = {});

}  // namespace pm::text
