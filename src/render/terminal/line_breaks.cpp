#include "line_breaks.hpp"

#include <algorithm>
#include <cstdint>

#include "pm/text/utf8.hpp"

namespace pm::render::terminal {

std::vector<text::Span> line_breaks(std::string_view text, std::size_t first, std::size_t rest) {
  std::vector<text::Span> lines;
  std::size_t begin = 0;  // of the line
  std::size_t end = 0;    // of the last word on it
  std::size_t columns = 0;
  const auto end_line = [&] {
    lines.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
  };
  for (std::size_t at = 0; at < text.size();) {
    const auto word = std::min(text.find_first_not_of(' ', at), text.size());
    const auto after = std::min(text.find(' ', word), text.size());
    if (word == after) break;
    const auto blanks = word - end;
    const auto wide = text::width(text.substr(word, after - word));
    if (end > begin && columns + blanks + wide > (lines.empty() ? first : rest)) {
      end_line();
      begin = word;
      columns = wide;
    } else {
      columns += blanks + wide;
    }
    at = end = after;
  }
  end_line();
  return lines;
}

}  // namespace pm::render::terminal
