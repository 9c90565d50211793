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

/// Behind a text without quotes. It ends before a bracket, a comma or a comment, and behind the
/// colon that makes it a key.
std::size_t end_of_plain(std::string_view text, std::size_t begin) {
  for (auto at = begin; at < text.size(); ++at) {
    const char next = at + 1 < text.size() ? text[at + 1] : '\n';
    if (is_one_of(signs, text[at])) return at;
    if (text[at] == ':' && (is_one_of(white, next) || is_one_of(signs, next))) return at + 1;
    if (is_one_of(white, text[at]) && next == '#') return at + 1;
  }
  return text.size();
}

/// Behind what begins here and is no bracket.
std::size_t end_of_token(std::string_view text, std::uint32_t at) {
  const auto style = style_at(text, at);
  if (style == Style::single_quoted || style == Style::double_quoted) {
    const auto end = end_of_scalar(text, at, style, {});
    return end ? *end : text.size();
  }
  if (is_one_of(",:?", text[at])) return at + 1;
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
      at = static_cast<std::uint32_t>(end_of_token(text, at));
    }
    at = skip_blank(text, at);
  } while (!open.empty() && at < text.size());
  if (open.empty()) return std::nullopt;
  return BracketMistake{Kind::not_closed, open.back()};
}

}  // namespace pm::yaml
