#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tree.hpp"

namespace pm::render::markdown {

/// The cells of a table's row, trimmed, `\|` become `|`; none when the line can be no row. A
/// leading and a trailing pipe stand for no cell.
[[nodiscard]] std::vector<std::string> row_cells(std::string_view line);

/// The kinds of cell that a delimiter row (`| :-- | --: |`) asks for; none when it is none.
[[nodiscard]] std::vector<Mark> delimiter_cells(std::string_view line);

}  // namespace pm::render::markdown
