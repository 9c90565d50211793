#include "source_text.hpp"

#include <algorithm>
#include <array>

namespace pm::yaml {

std::size_t indent_of(std::string_view line) {
  return std::min(line.find_first_not_of(" \t"), line.size());
}

bool is_blank(std::string_view line) { return indent_of(line) == line.size(); }

bool is_comment(std::string_view line) {
  const auto indent = indent_of(line);
  return indent < line.size() && line[indent] == '#';
}

std::uint32_t end_of_line(const text::Source& source, std::uint32_t at) {
  const auto line = source.line_of(at);
  return line + 1 < source.line_count() ? source.line_span(line + 1).begin : source.whole().end;
}

namespace {

constexpr std::string_view blank_characters = " \t\r\n";
constexpr std::array<std::string_view, 4> null_words = {"~", "null", "Null", "NULL"};

bool is_white(char c) { return blank_characters.find(c) != std::string_view::npos; }

std::uint32_t to_offset(std::size_t at, std::string_view text) {
  return static_cast<std::uint32_t>(std::min(at, text.size()));
}

std::optional<std::uint32_t> end_of_single_quoted(std::string_view text, std::uint32_t begin) {
  for (auto at = text.find('\'', begin + 1); at != std::string_view::npos;
       at = text.find('\'', at + 2)) {
    const bool doubled = at + 1 < text.size() && text[at + 1] == '\'';
    if (!doubled) return to_offset(at + 1, text);
  }
  return std::nullopt;
}

std::optional<std::uint32_t> end_of_double_quoted(std::string_view text, std::uint32_t begin) {
  for (auto at = text.find_first_of("\"\\", begin + 1); at != std::string_view::npos;
       at = text.find_first_of("\"\\", at)) {
    if (text[at] == '"') return to_offset(at + 1, text);
    at += 2;
  }
  return std::nullopt;
}

/// Returns the end of a plain or block scalar. Only its white space differs from its value, so it
/// ends with the last other character of that.
std::uint32_t end_of_text(std::string_view text, std::size_t begin, std::string_view value) {
  auto at = begin;
  auto end = begin;
  for (const char c : value) {
    if (is_white(c)) continue;
    while (at < text.size() && is_white(text[at])) ++at;
    end = ++at;
  }
  return to_offset(end, text);
}

/// Returns the offset after the `|` or `>` of a block scalar and its indicators (`|2-`).
std::size_t end_of_header(std::string_view text, std::size_t begin) {
  return std::min(text.find_first_of(blank_characters, begin), text.size());
}

/// Returns the start of the lines of a block scalar: after its header line and any comment there.
std::size_t first_line(std::string_view text, std::size_t begin) {
  return std::min(text.find('\n', begin), text.size());
}

std::uint32_t end_of_block(std::string_view text, std::size_t begin, std::string_view value) {
  const auto header = to_offset(end_of_header(text, begin), text);
  const bool empty = value.find_first_not_of(blank_characters) == std::string_view::npos;
  return empty ? header : end_of_text(text, first_line(text, begin), value);
}

}  // namespace

std::uint32_t skip_blank(std::string_view text, std::uint32_t begin) {
  std::size_t at = begin;
  while (at < text.size() && (is_white(text[at]) || text[at] == '#')) {
    at = text[at] == '#' ? std::min(text.find('\n', at), text.size()) : at + 1;
  }
  return to_offset(at, text);
}

std::uint32_t after_properties(std::string_view text, std::uint32_t begin) {
  auto at = begin;
  while (at < text.size() && (text[at] == '&' || text[at] == '!')) {
    at = skip_blank(text, to_offset(text.find_first_of(blank_characters, at), text));
  }
  return at;
}

Style style_at(std::string_view text, std::uint32_t begin) {
  switch (begin < text.size() ? text[begin] : ' ') {
    case '\'':
      return Style::single_quoted;
    case '"':
      return Style::double_quoted;
    case '|':
      return Style::literal;
    case '>':
      return Style::folded;
    default:
      return Style::plain;
  }
}

std::optional<std::uint32_t> end_of_scalar(std::string_view text, std::uint32_t begin, Style style,
                                           std::string_view value) {
  switch (style) {
    case Style::single_quoted:
      return end_of_single_quoted(text, begin);
    case Style::double_quoted:
      return end_of_double_quoted(text, begin);
    case Style::literal:
    case Style::folded:
      return end_of_block(text, begin, value);
    case Style::plain:
      break;
  }
  return end_of_text(text, begin, value);
}

bool is_null_word(std::string_view text) {
  return std::find(null_words.begin(), null_words.end(), text) != null_words.end();
}

text::Span span_of_null(std::string_view text, std::uint32_t last) {
  const auto sign = std::min(text.find_first_of(":-,?[{", skip_blank(text, last)), text.size());
  const auto begin = to_offset(sign + 1, text);
  const auto word = after_properties(text, skip_blank(text, begin));
  for (const auto name : null_words) {
    if (!text.substr(word).starts_with(name)) continue;
    const auto next = word + name.size();
    const bool whole = next >= text.size() || after_word.find(text[next]) != std::string_view::npos;
    if (whole) return {word, to_offset(next, text)};
  }
  return {begin, begin};
}

}  // namespace pm::yaml
