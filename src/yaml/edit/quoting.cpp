#include "quoting.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"

namespace pm::yaml::edit {
namespace {

/// Signs that cannot begin a plain string (YAML 1.2, 5.3).
constexpr std::string_view indicators = "-?:,[]{}#&*!|>'\"%@`";

/// Words that YAML 1.1 or 1.2 does not read as strings.
constexpr std::array<std::string_view, 14> other_words = {"true", "false", "yes",  "no",   "on",
                                                          "off",  "y",     "n",    "=",    "<<",
                                                          ".inf", "-.inf", ".nan", "+.inf"};
constexpr std::array<std::string_view, 3> nothing = {"", "~", "null"};

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

template <typename Words>
bool is_one_of(const Words& words, std::string_view text) {
  return std::find(words.begin(), words.end(), text::lower_ascii(text)) != words.end();
}

/// Returns whether text looks like a number in any base, a date, a time or a sexagesimal: it begins
/// with a digit and contains no words.
bool looks_like_number(std::string_view text) {
  constexpr std::string_view digits = "0123456789";
  const auto first = text.find_first_not_of("+-.");
  if (first == std::string_view::npos || !contains(digits, text.substr(first, 1))) return false;
  const auto rest = text.substr(first);
  if (rest.starts_with("0x") || rest.starts_with("0o")) return true;
  return rest.find_first_not_of("0123456789_.,:+-eEtTzZ ") == std::string_view::npos;
}

/// YAML forbids these, or ends a line with them (YAML 1.1, 4.2), or pm rejects them in a file.
bool must_be_escaped(char32_t value) {
  const bool control =
      (value < 0x20 && value != '\t' && value != '\n') || (value >= 0x7F && value < 0xA0);
  return control || value == 0x2028 || value == 0x2029 || value == 0xFEFF || value == 0xFFFE ||
         value == 0xFFFF;
}

void append_escaped(std::string& out, const text::CodePoint& point, std::string_view bytes,
                    Context context) {
  const auto value = static_cast<std::uint32_t>(point.value);
  if (value == '\n') {
    out += "\\n";
  } else if (value == '\t') {
    out += "\\t";
  } else if (value == '\r') {
    out += "\\r";
  } else if (value == '"' || value == '\\') {
    out.append("\\").append(bytes);
  } else if (must_be_escaped(point.value)) {
    out += value < 0x100 && context != Context::json ? fmt::format("\\x{:02X}", value)
                                                     : fmt::format("\\u{:04X}", value);
  } else {
    out += bytes;
  }
}

std::string double_quoted(std::string_view text, Context context) {
  std::string out = "\"";
  while (!text.empty()) {
    const auto point = text::code_point(text);
    append_escaped(out, point, text.substr(0, point.bytes), context);
    text.remove_prefix(point.bytes);
  }
  return out + '"';
}

bool fits_single_quotes(std::string_view text) {
  return text.find_first_of("\n\r\t") == std::string_view::npos && !needs_escapes(text);
}

std::string single_quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) out.append(c == '\'' ? 2 : 1, c);
  return out + '\'';
}

/// Returns whether text without quotes is read as one scalar of any type.
bool is_plain(std::string_view text, Context context) {
  if (is_one_of(nothing, text) || !fits_single_quotes(text)) return false;
  if (text.front() == ' ' || text.back() == ' ' || text.back() == ':') return false;
  if (contains(indicators, text.substr(0, 1)) || text.starts_with("...")) return false;
  if (contains(text, ": ") || contains(text, " #")) return false;
  // yaml-cpp rejects any question mark in brackets.
  return context == Context::block || text.find_first_of(",[]{}?") == std::string_view::npos;
}

bool is_plain(const data::Value& scalar, Context context) {
  if (!is_plain(std::string_view(scalar.text), context)) return false;
  if (scalar.is_word()) return true;
  const bool colon = context == Context::flow && contains(scalar.text, ":");
  return !colon && !is_one_of(other_words, scalar.text) && !looks_like_number(scalar.text);
}

}  // namespace

bool is_json_literal(std::string_view text) {
  if (text == "true" || text == "false" || text == "null") return true;
  const auto digits = [&text] {
    const auto count = std::min(text.find_first_not_of("0123456789"), text.size());
    text.remove_prefix(count);
    return count;
  };
  if (text.starts_with('-')) text.remove_prefix(1);
  const bool zero = text.starts_with('0');
  const auto whole = digits();
  if (whole == 0 || (zero && whole > 1)) return false;
  if (text.starts_with('.')) {
    text.remove_prefix(1);
    if (digits() == 0) return false;
  }
  if (text.starts_with('e') || text.starts_with('E')) {
    text.remove_prefix(text.substr(1).find_first_of("+-") == 0 ? 2 : 1);
    if (digits() == 0) return false;
  }
  return text.empty();
}

bool needs_escapes(std::string_view text) {
  while (!text.empty()) {
    const auto point = text::code_point(text);
    if (must_be_escaped(point.value)) return true;
    text.remove_prefix(point.bytes);
  }
  return false;
}

std::string inline_text(const data::Value& scalar, Context context, Style wanted) {
  const std::string_view text = scalar.text;
  if (context == Context::json) {
    return scalar.is_word() && is_json_literal(text) ? scalar.text : double_quoted(text, context);
  }
  if (wanted == Style::double_quoted) return double_quoted(text, context);
  const bool single = fits_single_quotes(text);
  if (wanted == Style::single_quoted && single) return single_quoted(text);
  if (is_plain(scalar, context)) return scalar.text;
  return single && text.find_first_of("\"\\") != std::string_view::npos
             ? single_quoted(text)
             : double_quoted(text, context);
}

std::string key_text(std::string_view key, Context context) {
  return inline_text(data::text(std::string(key)), context);
}

}  // namespace pm::yaml::edit
