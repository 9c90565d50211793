#include "json_text.hpp"

#include <algorithm>
#include <cstdint>

#include "pm/text/utf8.hpp"

namespace pm::render {

text::Span JsonText::span(const char* begin, const char* end) const {
  const auto* first = source_.bytes().data();
  return {static_cast<std::uint32_t>(begin - first), static_cast<std::uint32_t>(end - first)};
}

/// After a number the library has read one byte more.
text::Span JsonText::plain_token() const {
  const auto is_part = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == 'E' || c == '.' || c == '-' ||
           c == '+';
  };
  const auto* first = source_.bytes().data();
  const auto* end = read_;
  while (end > first && !is_part(end[-1])) --end;
  const auto* begin = end;
  while (begin > first && is_part(begin[-1])) --begin;
  return span(begin, end);
}

/// Quotes within it stand after a backslash.
text::Span JsonText::string_token() const {
  const auto* first = source_.bytes().data();
  const auto* begin = read_ - 1;
  while (begin > first) {
    --begin;
    if (*begin == '"' && (begin == first || begin[-1] != '\\')) break;
  }
  return span(begin, read_);
}

JsonText::Mistake JsonText::mistake_at(std::size_t position) const {
  const auto bytes = source_.bytes();
  const auto at = std::min(position == 0 ? 0 : position - 1, bytes.size());
  const auto* begin = bytes.data() + at;
  if (at == bytes.size()) return {.span = span(begin, begin), .at_end = true};
  const auto point = text::code_point(bytes.substr(at));
  return {.span = span(begin, begin + (point.valid ? point.bytes : 0))};
}

}  // namespace pm::render
