#include "brackets.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "pm/yaml/limits.hpp"
#include "source_text.hpp"
#include "syntax_words.hpp"

namespace pm::yaml {
namespace {

constexpr std::string_view white = " \t\r\n";
constexpr std::string_view signs = "[]{},";

bool is_one_of(std::string_view set, char c) { return set.find(c) != std::string_view::npos; }

/// Returns whether a blank, a bracket or a comma follows, or the end.
bool is_separate(std::string_view text, std::size_t at) {
  return at >= text.size() || is_one_of(white, text[at]) || is_one_of(signs, text[at]);
}

/// Returns the end of a plain scalar: before a bracket, comma or comment, or after the colon that
/// makes it a key.
std::size_t end_of_plain(std::string_view text, std::size_t begin) {
  for (auto at = begin; at < text.size(); ++at) {
    if (is_one_of(signs, text[at])) return at;
    if (text[at] == ':' && is_separate(text, at + 1)) return at + 1;
    const bool before_comment = at + 1 < text.size() && text[at + 1] == '#';
    if (is_one_of(white, text[at]) && before_comment) return at + 1;
  }
  return text.size();
}

/// Returns the end of the token that begins here, which is not a bracket; nothing for an unclosed
/// quote.
std::optional<std::size_t> end_of_token(std::string_view text, std::uint32_t at) {
  const auto style = style_at(text, at);
  if (style == Style::single_quoted || style == Style::double_quoted) {
    return end_of_scalar(text, at, style, {});
  }
  if (text[at] == ',') return at + 1;
  // After a key in quotes or brackets, the colon needs no blank.
  const bool behind_value = at > 0 && is_one_of("\"']}", text[at - 1]);
  if (text[at] == ':' && behind_value) return at + 1;
  if (text[at] == '?' && is_separate(text, at + 1)) return at + 1;
  if (is_one_of("&!*", text[at])) {
    return std::min(text.find_first_of(" \t\r\n[]{},", at), text.size());
  }
  return end_of_plain(text, at);
}

/// The error of a quote or bracket without its end, in the words for a message of the library.
auto not_closed(const text::Source& source, std::uint32_t at, std::string_view library_message) {
  const auto words = syntax_words(library_message);
  return failed(text::Diagnostic{.rule = "syntax",
                                 .message = std::string(words.message),
                                 .where = {&source, {at, at + 1}},
                                 .help = std::string(words.help)});
}

}  // namespace

text::Diagnostic too_deep(const text::Source& source, std::uint32_t at) {
  return {.rule = "limits",
          .message = fmt::format("more than {} levels of nested mappings and lists", deepest),
          .where = {&source, {at, std::min(at + 1, source.whole().end)}},
          .help = "use fewer levels"};
}

Result<void> check_brackets(const text::Source& source, std::uint32_t begin, std::size_t allowed) {
  const auto text = source.bytes();
  std::vector<std::uint32_t> open;
  auto at = begin;
  do {
    const char c = text[at];
    if (c == '[' || c == '{') {
      if (open.size() == allowed) return failed(too_deep(source, at));
      open.push_back(at++);
    } else if (c == ']' || c == '}') {
      if (c != (text[open.back()] == '[' ? ']' : '}')) return {};
      open.pop_back();
      ++at;
    } else {
      const auto end = end_of_token(text, at);
      if (!end) return not_closed(source, at, "illegal EOF");
      at = static_cast<std::uint32_t>(*end);
    }
    at = skip_blank(text, at);
  } while (!open.empty() && at < text.size());
  if (open.empty()) return {};
  const bool list = text[open.back()] == '[';
  return not_closed(source, open.back(), list ? "end of sequence flow" : "end of map flow");
}

}  // namespace pm::yaml
