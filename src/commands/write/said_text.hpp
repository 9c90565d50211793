#pragma once

#include <string>
#include <string_view>

namespace pm::commands {

// Texts as somebody typed or piped them, made into what stands in a record.

/// A text as a name: one line, with single blanks between its words and without controls.
[[nodiscard]] std::string one_line(std::string_view text);

/// A text as prose: without blank lines around it, with lines ended by LF. One of several lines
/// ends with a newline.
[[nodiscard]] std::string tidied(std::string_view text);

}  // namespace pm::commands
