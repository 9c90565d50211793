#pragma once

#include <cmark.h>

#include <string>
#include <string_view>

namespace pm::render::markdown {

/// Text in which no character means anything to roff but a full stop at the start of a line. A `-`
/// is a minus, so that options can be copied from the page.
[[nodiscard]] std::string roff_escaped(std::string_view text);

/// What stands in a paragraph, a heading or a cell: code and strong text in bold, emphasis in
/// italics. A line break is a newline, and there is no other.
[[nodiscard]] std::string roff_inline(cmark_node* parent);

/// Input lines of a moderate length; none is a request but `.br` where the text had a newline.
[[nodiscard]] std::string roff_lines(std::string_view text);

}  // namespace pm::render::markdown
