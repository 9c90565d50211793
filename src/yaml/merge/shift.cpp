#include "shift.hpp"

#include <algorithm>

namespace pm::yaml::merging {
namespace {

void append_shifted(std::string& out, std::string_view line, std::size_t from, std::size_t to) {
  const bool empty = line.find_first_not_of("\r\n") == std::string_view::npos;
  if (to >= from) {
    if (!empty) out.append(to - from, ' ');
  } else {
    const auto blanks = std::min(line.find_first_not_of(' '), line.size());
    line.remove_prefix(std::min(blanks, from - to));
  }
  out += line;
}

}  // namespace

std::string shifted(std::string_view lines, std::size_t from, std::size_t to) {
  if (from == to) return std::string(lines);
  std::string out;
  while (!lines.empty()) {
    const auto end = std::min(lines.find('\n'), lines.size() - 1) + 1;
    append_shifted(out, lines.substr(0, end), from, to);
    lines.remove_prefix(end);
  }
  return out;
}

std::string shifted_behind_first(std::string_view text, std::size_t from, std::size_t to) {
  const auto first = std::min(text.find('\n'), text.size() - 1) + 1;
  return std::string(text.substr(0, first)) + shifted(text.substr(first), from, to);
}

}  // namespace pm::yaml::merging
