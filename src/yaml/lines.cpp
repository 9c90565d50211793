#include "lines.hpp"

#include <algorithm>

namespace pm::yaml {

std::size_t indent_of(std::string_view line) {
  return std::min(line.find_first_not_of(" \t"), line.size());
}

bool is_blank(std::string_view line) { return indent_of(line) == line.size(); }

bool is_comment(std::string_view line) {
  const auto indent = indent_of(line);
  return indent < line.size() && line[indent] == '#';
}

std::uint32_t end_of_line(const text::Source& source, std::uint32_t at) {
  const auto line = source.line_of(at);
  return line + 1 < source.line_count() ? source.line_span(line + 1).begin : source.whole().end;
}

}  // namespace pm::yaml
