#include <algorithm>

#include "format_escape.hpp"
#include "pm/text/utf8.hpp"

namespace pm::render {
namespace {

/// Whether a text may hold something that `visible` has to change.
bool may_hide_something(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x7F || (byte < 0x20 && c != '\n' && c != '\t');
  });
}

std::string_view reference(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    default:
      return "&#39;";
  }
}

}  // namespace

/// Right in the content of an element and in an attribute with either kind of quotes.
void escape_html(std::string_view text, std::string& out) {
  std::string shown;
  if (may_hide_something(text)) text = shown = text::visible(text, true);
  while (true) {
    const auto plain = text.substr(0, text.find_first_of("&<>\"'"));
    out += plain;
    if (plain.size() == text.size()) return;
    out += reference(text[plain.size()]);
    text.remove_prefix(plain.size() + 1);
  }
}

}  // namespace pm::render
