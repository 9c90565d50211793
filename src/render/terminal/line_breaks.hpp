#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "pm/text/span.hpp"

namespace pm::render::terminal {

/// Returns the lines of a text without line ends, broken at blanks. No line is wider than `first`
/// columns, or after the first `rest`, except for a single long word. Blanks at a break belong to
/// no line. One pass over the text.
[[nodiscard]] std::vector<text::Span> line_breaks(std::string_view text, std::size_t first,
                                                  std::size_t rest);

}  // namespace pm::render::terminal
