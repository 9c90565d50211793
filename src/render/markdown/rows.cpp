#include "rows.hpp"

#include <cstddef>

#include "characters.hpp"

namespace pm::render::markdown {
namespace {

constexpr std::string_view blanks = " \t\v\f";

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(blanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

/// The offset of the next pipe that no backslash escapes, or the size of the text.
std::size_t pipe(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '|') return at;
    if (text[at] == '\\' && at + 1 < text.size() && is_ascii_punctuation(text[at + 1])) ++at;
  }
  return text.size();
}

std::string unescaped_pipes(std::string_view cell) {
  std::string out;
  for (std::size_t at = 0; at < cell.size(); ++at) {
    if (cell.substr(at, 2) == "\\|") continue;
    out += cell[at];
  }
  return out;
}

Mark delimiter(std::string_view cell) {
  const bool left = cell.starts_with(':');
  if (left) cell.remove_prefix(1);
  const bool right = cell.ends_with(':');
  if (right) cell.remove_suffix(1);
  if (cell.empty() || cell.find_first_not_of('-') != std::string_view::npos) return Mark::none;
  if (left && right) return Mark::cell_center;
  if (left) return Mark::cell_left;
  return right ? Mark::cell_right : Mark::cell;
}

}  // namespace

std::vector<std::string> row_cells(std::string_view line) {
  line = trimmed(line);
  if (line.starts_with('|')) line.remove_prefix(1);
  std::vector<std::string> cells;
  while (!line.empty()) {
    const std::size_t end = pipe(line);
    cells.push_back(unescaped_pipes(trimmed(line.substr(0, end))));
    line.remove_prefix(end == line.size() ? end : end + 1);
  }
  return cells;
}

std::vector<Mark> delimiter_cells(std::string_view line) {
  if (line.find('-') == std::string_view::npos) return {};
  // Hyphens alone are the underline of a heading.
  if (line.find_first_of("|:") == std::string_view::npos) return {};
  if (line.find_first_not_of("|:- \t\v\f") != std::string_view::npos) return {};
  std::vector<Mark> kinds;
  for (const std::string& cell : row_cells(line)) {
    const Mark kind = delimiter(cell);
    if (kind == Mark::none) return {};
    kinds.push_back(kind);
  }
  return kinds;
}

}  // namespace pm::render::markdown
