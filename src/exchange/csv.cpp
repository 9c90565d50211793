#include "pm/exchange/csv.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace pm::exchange {
namespace {

/// "-5", "+3.25": a sign before digits makes no formula.
bool is_number(std::string_view cell) {
  cell.remove_prefix(cell.starts_with('-') || cell.starts_with('+') ? 1 : 0);
  const auto point = std::min(cell.find('.'), cell.size());
  const auto digits = [](std::string_view part) {
    return !part.empty() && part.find_first_not_of("0123456789") == std::string_view::npos;
  };
  return digits(cell.substr(0, point)) && (point == cell.size() || digits(cell.substr(point + 1)));
}

/// Spreadsheets also take the wide signs of East Asian keyboards for those of a formula, and some
/// overlook blanks before them.
bool is_formula(std::string_view cell) {
  constexpr std::array<std::string_view, 8> signs = {"=", "+", "-", "@", "＝", "＋", "－", "＠"};
  const auto begin = cell.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return false;
  if (std::string_view("\t\r\n").find(cell.front()) != std::string_view::npos) return true;
  return std::ranges::any_of(
      signs, [&](std::string_view sign) { return cell.substr(begin).starts_with(sign); });
}

/// In quotes where it holds a mark that some reader takes for the end of the cell.
std::string quoted(std::string_view cell) {
  if (cell.find_first_of(",;\t\"\r\n") == std::string_view::npos) return std::string(cell);
  std::string out = "\"";
  for (const char c : cell) out.append(c == '"' ? 2 : 1, c);
  return out + '"';
}

}  // namespace

std::string csv_line(const std::vector<std::string>& cells) {
  std::string line;
  for (const auto& cell : cells) {
    if (&cell != &cells.front()) line += ',';
    const bool defused = is_formula(cell) && !is_number(cell);
    line += quoted(defused ? "'" + cell : cell);
  }
  return line + "\r\n";
}

}  // namespace pm::exchange
