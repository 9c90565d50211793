#include "shown.hpp"

#include <array>
#include <utility>

#include "pm/prose/cursor.hpp"
#include "pm/prose/lines.hpp"

namespace pm::prose {
namespace {

constexpr std::string_view shown_blanks[] = {"\u00A0", "\u202F", "\u2009", "\u3000", "&nbsp;"};
constexpr std::string_view invisible[] = {"\u200B", "\uFEFF", "\uFE0F"};

/// The bytes of an HTML tag at the start of a text; 0 when there is none.
std::size_t tag_size(std::string_view text) {
  if (!text.starts_with('<') || text.size() < 3) return 0;
  const std::size_t name = text[1] == '/' ? 2 : 1;
  if (name >= text.size() || !is_letter(text[name])) return 0;
  const auto end = text.find('>');
  if (end == std::string_view::npos) return 0;
  const auto inside = text.substr(1, end - 1);
  const bool address =
      inside.find("://") != std::string_view::npos && inside.find('=') == std::string_view::npos;
  return address || inside.find('@') != std::string_view::npos ? 0 : end + 1;
}

/// The bytes of `](address)` at the start of a text; 0 when there is none.
std::size_t target_size(std::string_view text) {
  if (!text.starts_with("](")) return 0;
  const auto end = text.find(')');
  return end == std::string_view::npos ? 0 : end + 1;
}

bool opens_link(std::string_view text) {
  const auto close = text.find(']');
  return close != std::string_view::npos && target_size(text.substr(close)) > 0;
}

bool is_word_sign(char c) {
  return is_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}

/// The bytes of a mark at `at` that readers do not see.
std::size_t mark_size(std::string_view line, std::size_t at, bool in_link) {
  const auto rest = line.substr(at);
  const char c = rest.front();
  if (c == '*' || c == '`') return 1;
  if (rest.starts_with("~~")) return 2;
  if (c == '_') {
    const bool before = at > 0 && is_word_sign(line[at - 1]);
    const bool after = at + 1 < line.size() && is_word_sign(line[at + 1]);
    return before && after ? 0 : 1;
  }
  if (c == '[' && opens_link(rest)) return 1;
  if (c == ']' && in_link) return target_size(rest);
  return tag_size(rest);
}

std::size_t count(std::string_view text, std::string_view mark) {
  std::size_t number = 0;
  for (auto at = text.find(mark); at != std::string_view::npos;
       at = text.find(mark, at + mark.size()))
    ++number;
  return number;
}

/// The name of the last HTML tag that is open at the end of a text, with its brackets.
std::string open_tag(std::string_view text) {
  std::vector<std::string_view> open;
  for (auto at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
    const auto size = tag_size(text.substr(at));
    if (size == 0) continue;
    const auto tag = text.substr(at, size);
    if (tag.starts_with("</")) {
      if (!open.empty()) open.pop_back();
    } else if (!tag.ends_with("/>") && !tag.starts_with("<br")) {
      open.push_back(tag);
    }
  }
  return open.empty() ? std::string() : std::string(open.back());
}

}  // namespace

Shown shown(std::string_view line) {
  Shown result;
  result.text.reserve(line.size());
  bool in_link = false;
  const auto put = [&](std::string_view bytes, std::size_t from) {
    for (std::size_t i = 0; i < bytes.size(); ++i)
      result.place.push_back(static_cast<std::uint32_t>(from + i));
    result.text += bytes;
  };
  for (std::size_t at = 0; at < line.size();) {
    const auto rest = line.substr(at);
    std::size_t size = 0;
    for (const auto blank : shown_blanks) {
      if (size == 0 && rest.starts_with(blank)) size = blank.size();
    }
    if (size > 0) {
      put(" ", at);
      at += size;
      continue;
    }
    for (const auto dash : {std::string_view("\u2010"), std::string_view("\u2011")}) {
      if (size == 0 && rest.starts_with(dash)) size = dash.size();
    }
    if (size > 0) {
      put("-", at);
      at += size;
      continue;
    }
    for (const auto sign : invisible) {
      if (size == 0 && rest.starts_with(sign)) size = sign.size();
    }
    if (rest.front() == '\\' && rest.size() > 1 &&
        std::string_view("\\`*_{}[]()#+-.!~|>").find(rest[1]) != std::string_view::npos) {
      put(rest.substr(1, 1), at + 1);
      at += 2;
      continue;
    }
    if (size == 0) size = mark_size(line, at, in_link);
    if (size > 0) {
      if (rest.front() == '[') in_link = true;
      if (rest.front() == ']') in_link = false;
      at += size;
      continue;
    }
    put(rest.substr(0, 1), at);
    ++at;
  }
  result.place.push_back(static_cast<std::uint32_t>(line.size()));
  return result;
}

std::string balanced_rest(std::string_view line, std::size_t from) {
  auto before = std::string(line.substr(0, from));
  auto rest = line.substr(from);
  std::string opened;
  for (const std::string_view mark : {"**", "__", "~~", "`", "*", "_"}) {
    const auto number = count(before, mark);
    for (auto at = before.find(mark); at != std::string::npos; at = before.find(mark))
      before.erase(at, mark.size());
    if (number % 2 == 0) continue;
    auto ahead = stripped(rest);
    if (ahead.starts_with(mark)) {
      rest = ahead.substr(mark.size());
    } else {
      opened.append(mark);
    }
  }
  auto text = std::string(stripped(rest));
  if (const auto tag = open_tag(line.substr(0, from)); !tag.empty()) {
    const auto close = "</" + tag.substr(1, tag.find_first_of(" >") - 1) + ">";
    text = text.starts_with(close)
               ? std::string(stripped(std::string_view(text).substr(close.size())))
               : tag + text;
  }
  const auto bracket = line.substr(0, from).rfind('[');
  const bool in_link = bracket != std::string_view::npos && opens_link(line.substr(bracket)) &&
                       line.find(']', bracket) >= from;
  if (in_link) text.insert(0, "[");
  return text.empty() ? std::string() : opened + text;
}

}  // namespace pm::prose
