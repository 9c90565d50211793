#pragma once

#include <string>
#include <string_view>

namespace pm::exchange::html {

/// A text with its character references (`&amp;`, `&#39;`) read. Those that are not known stay.
[[nodiscard]] std::string decoded(std::string_view text);

/// Text that is no Markdown, escaped where it would be read as some. `at_start`: it begins a line.
[[nodiscard]] std::string escaped(std::string_view text, bool at_start);

/// Text that is Markdown already, with its character references read; a character that one stood
/// for means itself.
[[nodiscard]] std::string decoded_markdown(std::string_view text);

}  // namespace pm::exchange::html
