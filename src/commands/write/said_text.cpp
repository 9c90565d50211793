#include "said_text.hpp"

#include <algorithm>

#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"

namespace pm::commands {

std::string one_line(std::string_view text) {
  std::string line;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool blank = byte <= ' ' || byte == 0x7F;
    if (!blank) line += c;
    if (blank && !line.empty() && line.back() != ' ') line += ' ';
  }
  return std::string(text::trimmed(line));
}

std::string tidied(std::string_view text) {
  if (text.starts_with(text::byte_order_mark)) text.remove_prefix(text::byte_order_mark.size());
  std::string lines(text);
  std::erase(lines, '\r');
  lines.erase(lines.find_last_not_of(" \t\n") + 1);
  // The first line keeps its indentation, which can mean code.
  const auto first = std::min(lines.find_first_not_of(" \t\n"), lines.size());
  const auto line = lines.substr(0, first).rfind('\n');
  if (line != std::string::npos) lines.erase(0, line + 1);
  if (lines.find('\n') != std::string::npos) lines += '\n';
  return lines;
}

}  // namespace pm::commands
