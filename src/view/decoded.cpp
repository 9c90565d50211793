#include "decoded.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>

#include "pm/text/utf8.hpp"

namespace pm::view {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_word(char c) { return (c >= 'a' && c <= 'z') || is_upper(c) || is_digit(c); }

/// Signs outside ASCII that separate words: controls, blanks, dashes, quotes, bullets, marks of
/// order. Pages replace some of them.
bool is_separator(char32_t sign) {
  return (sign >= 0x80 && sign <= 0xA0) || (sign >= 0x2000 && sign <= 0x206F) || sign == 0x3000 ||
         sign == 0xFEFF;
}

int hex_digit(char c) {
  if (is_digit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

/// Returns the number of up to `most` hexadecimal digits, and removes them from the text.
std::optional<char32_t> take_hex(std::string_view& text, std::size_t most) {
  char32_t value = 0;
  std::size_t count = 0;
  while (count < most && count < text.size() && hex_digit(text[count]) >= 0)
    value = value * 16 + static_cast<char32_t>(hex_digit(text[count++]));
  if (count == 0) return std::nullopt;
  text.remove_prefix(count);
  return value;
}

void append(std::string& out, char32_t code) {
  if (code < 0x110000) text::append_utf8(out, code);
}

/// `&#8211;`, `&#x2013;`: numeric references. A named one is a sign, which separates words.
std::string without_references(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const auto at = text.find('&');
    out += text.substr(0, at);
    if (at == std::string_view::npos) break;
    text.remove_prefix(at + 1);
    auto rest = text;
    if (rest.starts_with("#x") || rest.starts_with("#X")) {
      rest.remove_prefix(2);
      if (const auto code = take_hex(rest, 6); code && rest.starts_with(';')) {
        append(out, *code);
        text = rest.substr(1);
        continue;
      }
    } else if (rest.starts_with('#')) {
      char32_t code = 0;
      std::size_t digits = 1;
      while (digits < rest.size() && digits < 8 && is_digit(rest[digits]))
        code = code * 10 + static_cast<char32_t>(rest[digits++] - '0');
      if (digits > 1 && digits < rest.size() && rest[digits] == ';') {
        append(out, code);
        text = rest.substr(digits + 1);
        continue;
      }
    }
    const auto end = rest.find(';');
    if (end != std::string_view::npos && end <= 8) {
      const auto name = rest.substr(0, end);
      if (name == "amp" || name == "lt" || name == "gt" || name == "quot" || name == "apos") {
        out += name == "amp" ? '&' : name == "lt" ? '<' : name == "gt" ? '>' : '"';
        text = rest.substr(end + 1);
        continue;
      }
    }
    out += '&';
  }
  return out;
}

/// A tag becomes a blank.
std::string without_tags(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const auto at = text.find('<');
    out += text.substr(0, at);
    if (at == std::string_view::npos) break;
    const auto end = text.find('>', at);
    if (end == std::string_view::npos) {
      out += text.substr(at);
      break;
    }
    out += ' ';
    text.remove_prefix(end + 1);
  }
  return out;
}

/// `\n`, `\"`, `\u2013` of JSON and iCalendar, and `\*` of Markdown.
std::string without_backslashes(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const auto at = text.find('\\');
    out += text.substr(0, at);
    if (at == std::string_view::npos || at + 1 == text.size()) break;
    const char sign = text[at + 1];
    text.remove_prefix(at + 2);
    if (sign == 'u') {
      auto code = take_hex(text, 4);
      if (code && *code >= 0xD800 && *code < 0xDC00 && text.starts_with("\\u")) {
        text.remove_prefix(2);
        const auto low = take_hex(text, 4).value_or(0xDC00);
        code = 0x10000 + ((*code - 0xD800) << 10U) + ((low - 0xDC00) & 0x3FFU);
      }
      if (code) append(out, *code);
    } else {
      out += sign == 'n' || sign == 'r' || sign == 't' || sign == 'N' ? ' ' : sign;
    }
  }
  return out;
}

/// `%20`, `=E2`: two hexadecimal digits after this sign.
std::string without_hex(std::string_view text, char mark) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const auto at = text.find(mark);
    out += text.substr(0, at);
    if (at == std::string_view::npos) break;
    text.remove_prefix(at + 1);
    if (text.size() >= 2 && hex_digit(text[0]) >= 0 && hex_digit(text[1]) >= 0) {
      out += static_cast<char>(hex_digit(text[0]) * 16 + hex_digit(text[1]));
      text.remove_prefix(2);
    } else {
      out += mark;
    }
  }
  return out;
}

/// Removes line ends after `=` (mail) and before a blank (iCalendar), which continue a line.
std::string unfolded(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto rest = text.substr(i);
    if (rest.starts_with("=\r\n")) {
      i += 2;
    } else if (rest.starts_with("=\n")) {
      i += 1;
    } else if (rest.starts_with("\r\n ") || rest.starts_with("\r\n\t")) {
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

int base64_digit(char c) {
  if (is_upper(c)) return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a' + 26;
  if (is_digit(c)) return c - '0' + 52;
  if (c == '+' || c == '-') return 62;
  if (c == '/' || c == '_') return 63;
  return -1;
}

/// Returns the bytes of every run of base64 of 12 signs or more.
std::string base64_runs(std::string_view text) {
  constexpr std::size_t shortest = 12;
  std::string out;
  std::size_t at = 0;
  while (at < text.size()) {
    std::size_t end = at;
    while (end < text.size() && base64_digit(text[end]) >= 0) ++end;
    if (end - at >= shortest) {
      std::uint32_t bits = 0;
      int held = 0;
      for (auto i = at; i < end; ++i) {
        bits = bits << 6U | static_cast<std::uint32_t>(base64_digit(text[i]));
        held += 6;
        if (held < 8) continue;
        held -= 8;
        out += static_cast<char>(bits >> static_cast<unsigned>(held) & 0xFFU);
      }
      // The encoded words of one header continue each other.
      if (!text.substr(end).starts_with("?=\r\n =?") && !text.substr(end).starts_with("=?=\r\n =?"))
        out += ' ';
    }
    at = end + 1;
  }
  return out;
}

}  // namespace

std::string words_of(std::string_view text, bool keep_case) {
  std::string out;
  out.reserve(text.size());
  bool gap = false;
  while (!text.empty()) {
    const char c = text.front();
    const bool ascii = static_cast<unsigned char>(c) < 0x80;
    const auto point = ascii ? text::CodePoint{.bytes = 1} : text::code_point(text);
    if (ascii ? is_word(c) : !is_separator(point.value)) {
      if (gap && !out.empty()) out += ' ';
      gap = false;
      if (!ascii)
        out += text.substr(0, point.bytes);
      else
        out += is_upper(c) && !keep_case ? static_cast<char>(c | 0x20) : c;
    } else {
      gap = true;
    }
    text.remove_prefix(point.bytes);
  }
  return out;
}

std::vector<std::string> decoded(std::string_view bytes) {
  std::vector<std::string> readings;
  const auto add = [&](std::string reading) {
    if (reading == bytes) return;
    for (const auto& each : readings)
      if (each == reading) return;
    readings.push_back(std::move(reading));
  };
  const auto plain = without_backslashes(unfolded(bytes));
  add(plain);
  const auto mail = without_hex(unfolded(bytes), '=');
  for (const auto& text : {plain, mail}) {
    // First the tags: a reference to `<` begins none.
    add(without_references(without_tags(text)));
    auto html = without_references(text);
    add(without_tags(html));
    // A feed contains HTML as a text of XML.
    html = without_references(html);
    add(without_tags(html));
    add(without_hex(html, '%'));
  }
  add(base64_runs(bytes));
  return readings;
}

}  // namespace pm::view
