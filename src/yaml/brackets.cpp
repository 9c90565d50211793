#include "brackets.hpp"

#include <algorithm>
#include <vector>

#include "ends.hpp"

namespace pm::yaml {
namespace {

using Kind = BracketMistake::Kind;

constexpr std::string_view white = " \t\r\n";
constexpr std::string_view signs = "[]{},";

bool is_one_of(std::string_view set, char c) { return set.find(c) != std::string_view::npos; }

/// Whether the sign before this place stands for itself: a blank, a bracket or a comma follows.
bool is_separate(std::string_view text, std::size_t at) {
  return at >= text.size() || is_one_of(white, text[at]) || is_one_of(signs, text[at]);
}

/// Behind a text without quotes. It ends before a bracket, a comma or a comment, and behind the
/// colon that makes it a key.
std::size_t end_of_plain(std::string_view text, std::size_t begin) {
  for (auto at = begin; at < text.size(); ++at) {
    if (is_one_of(signs, text[at])) return at;
    if (text[at] == ':' && is_separate(text, at + 1)) return at + 1;
    const bool before_comment = at + 1 < text.size() && text[at + 1] == '#';
    if (is_one_of(white, text[at]) && before_comment) return at + 1;
  }
  return text.size();
}

/// Behind what begins here and is no bracket; nothing for a quote without its end.
std::optional<std::size_t> end_of_token(std::string_view text, std::uint32_t at) {
  const auto style = style_at(text, at);
  if (style == Style::single_quoted || style == Style::double_quoted) {
    return end_of_scalar(text, at, style, {});
  }
  if (text[at] == ',') return at + 1;
  // Behind a key in quotes or brackets, the colon needs no blank.
  const bool behind_value = at > 0 && is_one_of("\"']}", text[at - 1]);
  if (text[at] == ':' && behind_value) return at + 1;
  if (text[at] == '?' && is_separate(text, at + 1)) return at + 1;
  if (is_one_of("&!*", text[at])) {
    return std::min(text.find_first_of(" \t\r\n[]{},", at), text.size());
  }
  return end_of_plain(text, at);
}

}  // namespace

std::optional<BracketMistake> bracket_mistake(std::string_view text, std::uint32_t begin,
                                              std::size_t allowed) {
  std::vector<std::uint32_t> open;
  auto at = begin;
  do {
    const char c = text[at];
    if (c == '[' || c == '{') {
      if (open.size() == allowed) return BracketMistake{Kind::too_deep, at};
      open.push_back(at++);
    } else if (c == ']' || c == '}') {
      if (c != (text[open.back()] == '[' ? ']' : '}')) return std::nullopt;
      open.pop_back();
      ++at;
    } else {
      const auto end = end_of_token(text, at);
      if (!end) return BracketMistake{Kind::quote_not_closed, at};
      at = static_cast<std::uint32_t>(*end);
    }
    at = skip_blank(text, at);
  } while (!open.empty() && at < text.size());
  if (open.empty()) return std::nullopt;
  return BracketMistake{Kind::not_closed, open.back()};
}

}  // namespace pm::yaml
