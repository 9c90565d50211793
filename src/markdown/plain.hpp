#pragma once

#include <cmark.h>

#include <cstddef>
#include <string>
#include <vector>

namespace pm::markdown {

/// Returns the contents of a paragraph, a heading or a cell as plain text: emphasis without marks,
/// code and struck text with marks, links with their address after them. A line break is a newline;
/// no other control character remains.
[[nodiscard]] std::string inline_text(cmark_node* parent);

/// Returns a table as lines: aligned columns with a rule under the header if they fit into
/// `columns`, otherwise each row as a group of lines `header: cell`.
[[nodiscard]] std::vector<std::string> table_lines(cmark_node* table, std::size_t columns);

}  // namespace pm::markdown
