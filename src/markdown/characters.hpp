#pragma once

#include <string_view>

namespace pm::markdown {

[[nodiscard]] constexpr bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
[[nodiscard]] constexpr bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool is_ascii_alphanumeric(char c) {
  return is_ascii_letter(c) || is_ascii_digit(c);
}
[[nodiscard]] constexpr bool is_ascii_punctuation(char c) {
  return c > ' ' && c < '\x7F' && !is_ascii_alphanumeric(c);
}
[[nodiscard]] constexpr bool is_ascii_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/// Unicode white space and punctuation for the flanking rules of CommonMark 6.2, by ranges: the
/// punctuation of rare scripts counts as letters.
[[nodiscard]] bool is_space(char32_t c);
[[nodiscard]] bool is_punctuation(char32_t c);

/// Returns the code point at the end of a text, or a space if the text is empty.
[[nodiscard]] char32_t last_code_point(std::string_view text);
/// Returns the code point at the start of a text, or a space if the text is empty.
[[nodiscard]] char32_t first_code_point(std::string_view text);

}  // namespace pm::markdown
