#pragma once

#include <vector>

#include "layout.hpp"

namespace pm::render::markdown {

/// Whether any line looks like a delimiter row, without which there is no table.
[[nodiscard]] bool may_have_tables(const std::vector<Line>& lines);

/// Finds the first table (GFM 4.10) in each paragraph and replaces its lines by a heading for each
/// cell that has something in it. Whether there was one: the tree has to be parsed again then.
[[nodiscard]] bool write_cells_as_headings(Layout& layout);

}  // namespace pm::render::markdown
