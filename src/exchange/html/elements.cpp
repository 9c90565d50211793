#include "elements.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace pm::exchange::html {
namespace {

struct Mark {
  std::string_view name;
  std::string_view mark;
};

constexpr std::array<Mark, 7> marks = {{{"strong", "**"},
                                        {"b", "**"},
                                        {"em", "*"},
                                        {"i", "*"},
                                        {"del", "~~"},
                                        {"s", "~~"},
                                        {"strike", "~~"}}};

/// What stands in a paragraph, and goes on in its line.
constexpr std::array<std::string_view, 31> inlines = {
    "a",    "abbr",   "b",      "big", "br",  "button", "cite", "code", "del", "dfn",  "em",
    "font", "i",      "img",    "ins", "kbd", "label",  "mark", "q",    "s",   "samp", "small",
    "span", "strike", "strong", "sub", "sup", "time",   "tt",   "u",    "var"};
constexpr std::array<std::string_view, 4> not_shown = {"script", "style", "svg", "iframe"};

template <typename Names>
bool is_in(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

std::string_view mark_of(std::string_view name) {
  const auto* found =
      std::find_if(marks.begin(), marks.end(), [&](const Mark& mark) { return mark.name == name; });
  return found == marks.end() ? std::string_view() : found->mark;
}

bool is_lone_block(std::string_view name) {
  return is_in(std::array<std::string_view, 7>{"p", "li", "tr", "dt", "dd", "tbody", "thead"},
               name);
}

bool is_heading(std::string_view name) {
  return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

std::string fence(std::string_view code, std::size_t least) {
  std::size_t longest = 0;
  std::size_t run = 0;
  for (const char c : code) longest = std::max(longest, run = c == '`' ? run + 1 : 0);
  return std::string(std::max(least, longest + 1), '`');
}

std::string code_span(std::string code) {
  std::replace(code.begin(), code.end(), '\n', ' ');
  const auto ticks = fence(code, 1);
  const bool edge = code.front() == '`' || code.back() == '`';
  return edge ? fmt::format("{0} {1} {0}", ticks, code) : fmt::format("{0}{1}{0}", ticks, code);
}

std::string address(std::string_view url) {
  std::string out;
  for (const char c : url) {
    if (c == ' ' || c == '(' || c == ')' || c == '<' || c == '>' || c == '\\')
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    else
      out += c;
  }
  return out;
}

bool is_inline(std::string_view name) { return is_in(inlines, name); }
bool is_not_shown(std::string_view name) { return is_in(not_shown, name); }

}  // namespace pm::exchange::html
