#pragma once

#include <string>
#include <string_view>

namespace pm::render {

/// Markdown as a part of a manual page, in the macros of man(7): headings up to level 2 become
/// sections, deeper ones subsections; a table becomes a list whose terms are its first column. Of
/// links only those to other hosts keep their address. ASCII, whatever the text has.
[[nodiscard]] std::string roff(std::string_view markdown);

/// A line of text for a manual page: whatever stands in it, nothing is a request or an escape.
[[nodiscard]] std::string roff_line(std::string_view text);

}  // namespace pm::render
