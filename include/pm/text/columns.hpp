#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace pm::text {

/// A column of a table: its heading, and whether its cells stand at the right edge.
struct Column {
  std::string_view heading;
  bool right = false;
  bool flexible = false;  ///< cut, with `…`, when the table is too wide
};

/// A table as aligned columns, two blanks apart, one line each with no blanks at its end. Cells are
/// made visible. Where it is wider than `widest` columns (0: no limit) the flexible column is cut.
[[nodiscard]] std::string table(const std::vector<Column>& columns,
                                const std::vector<std::vector<std::string>>& rows,
                                std::size_t widest);

/// Words put into lines of at most `widest` columns; each line after the first begins with
/// `indent`. Newlines in the text stay; a word that is wider than a line has one of its own.
[[nodiscard]] std::string wrapped(std::string_view words, std::size_t widest,
                                  std::string_view indent = {});

}  // namespace pm::text
