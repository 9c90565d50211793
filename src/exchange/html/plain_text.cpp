#include "plain_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <utility>

#include "pm/text/utf8.hpp"

namespace pm::exchange::html {
namespace {

struct Named {
  std::string_view name;
  char32_t value;
};

/// The references that programs write by themselves; a renderer of Markdown knows the others.
constexpr std::array<Named, 24> named = {{
    {"amp", '&'},      {"apos", '\''},    {"bull", 0x2022},   {"copy", 0xA9},    {"deg", 0xB0},
    {"euro", 0x20AC},  {"gt", '>'},       {"hellip", 0x2026}, {"laquo", 0xAB},   {"ldquo", 0x201C},
    {"lsquo", 0x2018}, {"lt", '<'},       {"mdash", 0x2014},  {"middot", 0xB7},  {"nbsp", ' '},
    {"ndash", 0x2013}, {"quot", '"'},     {"raquo", 0xBB},    {"rarr", 0x2192},  {"rdquo", 0x201D},
    {"reg", 0xAE},     {"rsquo", 0x2019}, {"times", 0xD7},    {"trade", 0x2122},
}};

constexpr std::size_t longest_reference = 12;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_word(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (static_cast<unsigned char>(c) & 0x80U) != 0;
}
bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
char at(std::string_view text, std::size_t i) { return i < text.size() ? text[i] : '\0'; }

std::optional<char32_t> numeric(std::string_view digits) {
  const bool hex = !digits.empty() && (digits[0] == 'x' || digits[0] == 'X');
  if (hex) digits.remove_prefix(1);
  std::uint32_t value = 0;
  const auto* end = digits.data() + digits.size();
  const auto result = std::from_chars(digits.data(), end, value, hex ? 16 : 10);
  if (digits.empty() || result.ptr != end) return std::nullopt;
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (result.ec != std::errc() || value == 0 || value > 0x10FFFF || surrogate) return 0xFFFD;
  return value == 0xA0 ? U' ' : static_cast<char32_t>(value);
}

struct Reference {
  char32_t value = 0;
  std::size_t length = 0;
};

/// The reference at the start of a text that begins with `&`.
std::optional<Reference> reference(std::string_view text) {
  const auto end = text.substr(0, longest_reference).find(';');
  if (end == std::string_view::npos || end < 2) return std::nullopt;
  const auto inside = text.substr(1, end - 1);
  std::optional<char32_t> value;
  if (inside[0] == '#') {
    value = numeric(inside.substr(1));
  } else {
    const auto found = std::find_if(std::begin(named), std::end(named),
                                    [&](const Named& each) { return each.name == inside; });
    if (found != std::end(named)) value = found->value;
  }
  if (!value) return std::nullopt;
  return Reference{*value, end + 1};
}

/// Whether Markdown could take it for a reference.
bool begins_reference(std::string_view text) {
  const auto end = text.substr(0, 40).find(';');
  if (end == std::string_view::npos || end < 2) return false;
  const auto inside = text.substr(1, end - 1);
  return std::all_of(inside.begin(), inside.end(), [](char c) { return is_word(c) || c == '#'; });
}

/// Whether a mark of emphasis could begin or end some: not between blanks, and `_` not in a word.
bool may_emphasise(std::string_view text, std::size_t i) {
  const char before = i == 0 ? ' ' : text[i - 1];
  const char after = i + 1 < text.size() ? text[i + 1] : ' ';
  if (text[i] == '_' && is_word(before) && is_word(after)) return false;
  return !is_blank(before) || !is_blank(after);
}

bool needs_escape(std::string_view text, std::size_t i) {
  switch (text[i]) {
    case '*':
    case '_':
      return may_emphasise(text, i);
    case '`':
      return true;
    case '~':
      return at(text, i + 1) == '~';
    case '<':
      return is_word(at(text, i + 1)) || at(text, i + 1) == '/' || at(text, i + 1) == '!' ||
             at(text, i + 1) == '?';
    case '&':
      return begins_reference(text.substr(i));
    case '\\': {
      const char next = at(text, i + 1);
      return next > ' ' && !is_word(next) && next != 0x7F;
    }
    default:
      return false;
  }
}

/// The mark at the start of a line that would begin a block of Markdown, as far as the sign that
/// makes it one: 0 for `#` and `-`, 2 for `12.`; nothing when there is none.
std::optional<std::size_t> block_mark(std::string_view line) {
  const char first = at(line, 0);
  if (first == '>') return 0;
  if (first == '#') {
    const auto end = line.find_first_not_of('#');
    return end == std::string_view::npos || is_blank(line[end]) ? std::optional<std::size_t>(0)
                                                                : std::nullopt;
  }
  if (first == '-' || first == '+' || first == '=') {
    const char next = at(line, 1);
    return next == '\0' || is_blank(next) || next == first ? std::optional<std::size_t>(0)
                                                           : std::nullopt;
  }
  std::size_t digits = 0;
  while (is_digit(at(line, digits))) ++digits;
  const char sign = at(line, digits);
  const char next = at(line, digits + 1);
  if (digits == 0 || digits > 9 || (sign != '.' && sign != ')')) return std::nullopt;
  return next == '\0' || is_blank(next) ? std::optional<std::size_t>(digits) : std::nullopt;
}

template <typename Put>
std::string with_references(std::string_view text, Put put) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const auto found = text[i] == '&' ? reference(text.substr(i)) : std::nullopt;
    if (found) put(found->value, text.substr(i + found->length), out);
    if (!found) out += text[i];
    i += found ? found->length : 1;
  }
  return out;
}

}  // namespace

std::string decoded(std::string_view text) {
  return with_references(text, [](char32_t value, std::string_view, std::string& out) {
    text::append_utf8(out, value);
  });
}

std::string decoded_markdown(std::string_view text) {
  return with_references(text, [](char32_t value, std::string_view after, std::string& out) {
    const bool sign =
        value < 0x80 &&
        std::string_view("*_`[]\\#<~|").find(static_cast<char>(value)) != std::string_view::npos;
    const bool quote = value == '>' && (out.empty() || out.back() == '\n');
    const bool again = value == '&' && begins_reference("&" + std::string(after.substr(0, 40)));
    if (sign || quote || again) out += '\\';
    text::append_utf8(out, value);
  });
}

std::string escaped(std::string_view text, bool at_start) {
  const auto mark = at_start ? block_mark(text) : std::nullopt;
  std::string out;
  // Whether a `]` follows is asked once: of the last one.
  const auto last_bracket = text.rfind(']');
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool link = text[i] == '[' && last_bracket != std::string_view::npos && last_bracket > i;
    if (mark == i || link || needs_escape(text, i)) out += '\\';
    out += text[i];
  }
  return out;
}

}  // namespace pm::exchange::html
