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
/// made visible; those that a row lacks are empty. Where it is wider than `widest` columns (0: no
/// limit) the flexible columns are cut, the first one first, but none to less than its heading or
/// 12 columns.
[[nodiscard]] std::string table(const std::vector<Column>& columns,
                                const std::vector<std::vector<std::string>>& rows,
                                std::size_t widest);

/// Words put into lines of at most `widest` columns, the indent included. `indent` stands before
/// each line but the first, before which the caller puts it or something as wide. Newlines in the
/// text stay; a word that is wider than a line has one of its own; of several blanks between words
/// one is left.
[[nodiscard]] std::string wrapped(std::string_view words, std::size_t widest,
                                  std::string_view indent = {});

}  // namespace pm::text
