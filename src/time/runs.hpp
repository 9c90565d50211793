#pragma once

#include <cstddef>
#include <string_view>

namespace pm::time {

[[nodiscard]] constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
[[nodiscard]] constexpr bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n'; }

/// The longest run of characters of one kind that begins at this offset; empty past the end.
[[nodiscard]] constexpr std::string_view run(std::string_view text, std::size_t begin,
                                             bool (*of_kind)(char)) {
  if (begin >= text.size()) return {};
  auto end = begin;
  while (end < text.size() && of_kind(text[end])) ++end;
  return text.substr(begin, end - begin);
}

[[nodiscard]] constexpr std::string_view digits_at(std::string_view text, std::size_t begin) {
  return run(text, begin, is_digit);
}

/// The character at this offset; NUL past the end.
[[nodiscard]] constexpr char at(std::string_view text, std::size_t offset) {
  return offset < text.size() ? text[offset] : '\0';
}

/// Returns the number of at most nine digits.
[[nodiscard]] constexpr int number(std::string_view digits) {
  int value = 0;
  for (const char c : digits.substr(0, 9)) value = value * 10 + (c - '0');
  return value;
}

}  // namespace pm::time
