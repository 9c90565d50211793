#include "jira_text.hpp"

namespace pm::exchange::tables {
namespace {

bool is_word(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Between two letters a mark of emphasis means nothing, and names are full of them.
bool is_inside_a_word(std::string_view line, std::size_t at) {
  return at > 0 && at + 1 < line.size() && is_word(line[at - 1]) && is_word(line[at + 1]);
}

/// Before a letter or digit `\` stands for itself; two of them would be the end of a line, and
/// before a mark it would escape that.
bool is_plain_backslash(std::string_view line, std::size_t at) {
  return at + 1 < line.size() && is_word(line[at + 1]);
}

bool is_markup(std::string_view line, std::size_t at) {
  switch (line[at]) {
    case '{':
    case '}':
    case '[':
    case ']':
    case '|':
    case '!':
      return true;
    case '*':
    case '_':
    case '-':
    case '+':
    case '^':
    case '~':
    case '?':
      return !is_inside_a_word(line, at);
    case '(':  // "(x)" would be drawn
      return line.find(')', at) <= at + 4;
    default:
      return false;
  }
}

}  // namespace

std::string jira_text(std::string_view line) {
  std::string out;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (line[at] == '\\') {
      out += is_plain_backslash(line, at) ? "\\" : "&#92;";
      continue;
    }
    if (is_markup(line, at)) out += '\\';
    out += line[at];
  }
  return out;
}

}  // namespace pm::exchange::tables
