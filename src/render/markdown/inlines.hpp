#pragma once

#include <cmark.h>

#include <string>

namespace pm::render::markdown {

/// What stands in a paragraph, a heading or a cell as plain text: emphasis without marks, code and
/// struck text with them, links with their address behind them. A line break is a newline, no other
/// control character is left.
[[nodiscard]] std::string inline_text(cmark_node* parent);

}  // namespace pm::render::markdown
