#include "format_escape.hpp"
#include "pm/text/utf8.hpp"

namespace pm::render {

std::string one_line(std::string_view text) {
  std::string joined;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!blank) {
      joined += c;
    } else if (!joined.empty() && joined.back() != ' ') {
      joined += ' ';
    }
  }
  if (!joined.empty() && joined.back() == ' ') joined.pop_back();
  return text::visible(joined);
}

void escape_text(std::string_view text, std::string& out) { out += one_line(text); }

}  // namespace pm::render
