#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace pm::exchange::html {

/// The deepest that lists and quotes are written; pm reads texts that are 100 levels deep at most.
inline constexpr std::size_t deepest = 30;

/// The mark of Markdown for an element that emphasises; empty for another.
[[nodiscard]] std::string_view mark_of(std::string_view name);
[[nodiscard]] bool is_heading(std::string_view name);
/// What stands in a paragraph, and goes on in its line.
[[nodiscard]] bool is_inline(std::string_view name);
/// Blocks that end where the next one begins.
[[nodiscard]] bool is_lone_block(std::string_view name);
/// What a browser does not show as text.
[[nodiscard]] bool is_not_shown(std::string_view name);

/// A run of backticks that is longer than any in the code, and not shorter than `least`.
[[nodiscard]] std::string fence(std::string_view code, std::size_t least);
/// Code in a line; it is not empty.
[[nodiscard]] std::string code_span(std::string code);
/// An address as a link of Markdown has it.
[[nodiscard]] std::string address(std::string_view url);

}  // namespace pm::exchange::html
