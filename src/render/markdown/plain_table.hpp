#pragma once

#include <cmark.h>

#include <cstddef>
#include <string>
#include <vector>

namespace pm::render::markdown {

/// A table as lines: aligned columns with a rule beneath the header where they fit into `columns`,
/// else each row as a group of lines `header: cell`.
[[nodiscard]] std::vector<std::string> table_lines(cmark_node* table, std::size_t columns);

}  // namespace pm::render::markdown
