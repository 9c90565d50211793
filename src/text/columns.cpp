#include "pm/text/columns.hpp"

#include <algorithm>
#include <numeric>

#include "pm/text/utf8.hpp"

namespace pm::text {
namespace {

constexpr std::string_view gap = "  ";
constexpr std::size_t least_flexible = 12;  ///< columns that a flexible column keeps

using Cells = std::vector<std::string>;
using Widths = std::vector<std::size_t>;

/// Cuts a text to `most` columns, the last of them `…`.
std::string cut(std::string_view text, std::size_t most) {
  if (width(text) <= most) return std::string(text);
  std::size_t end = 0;
  std::size_t taken = 1;  // the sign
  while (true) {
    const auto point = code_point(text.substr(end));
    taken += static_cast<std::size_t>(width(point.value));
    if (taken > most) break;
    end += point.bytes;
  }
  return std::string(text.substr(0, end)) + "…";
}

/// The heading and all rows, made visible.
std::vector<Cells> shown(const std::vector<Column>& columns, const std::vector<Cells>& rows) {
  std::vector<Cells> all(1);
  for (const auto& column : columns) all.front().emplace_back(column.heading);
  for (const auto& row : rows) {
    auto& cells = all.emplace_back(columns.size());
    const auto count = std::min(row.size(), columns.size());
    for (std::size_t i = 0; i < count; ++i) cells[i] = visible(row[i]);
  }
  return all;
}

Widths widest_cells(const std::vector<Cells>& rows) {
  Widths widths(rows.front().size());
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], width(row[i]));
  }
  return widths;
}

/// Narrows the flexible columns, one after the other, until the table is not too wide.
void squeeze(Widths& widths, const std::vector<Column>& columns, std::size_t widest) {
  const auto gaps = (widths.size() - 1) * gap.size();
  const auto total = std::accumulate(widths.begin(), widths.end(), gaps);
  if (widest == 0 || total <= widest) return;
  auto excess = total - widest;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (!columns[i].flexible) continue;
    const auto least = std::min(widths[i], std::max(least_flexible, width(columns[i].heading)));
    const auto taken = std::min(excess, widths[i] - least);
    widths[i] -= taken;
    excess -= taken;
  }
}

void append_line(std::string& out, const Cells& row, const std::vector<Column>& columns,
                 const Widths& widths) {
  std::string line;
  for (std::size_t i = 0; i < row.size(); ++i) {
    const auto cell = cut(row[i], widths[i]);
    const std::string blanks(widths[i] - width(cell), ' ');
    if (i > 0) line += gap;
    line += columns[i].right ? blanks + cell : cell + blanks;
  }
  line.erase(line.find_last_not_of(' ') + 1);
  out += line + '\n';
}

/// Wraps the words of one line of a text.
void wrap_line(std::string& out, std::string_view line, std::size_t widest,
               std::string_view indent) {
  auto at = width(indent);
  const auto begin = at;
  while (!line.empty()) {
    const auto word = line.substr(0, line.find(' '));
    line.remove_prefix(std::min(line.size(), word.size() + 1));
    if (word.empty()) continue;
    const bool first = at == begin;
    const bool fits = first || at + 1 + width(word) <= widest;
    if (!fits) (out += '\n') += indent;
    if (fits && !first) out += ' ';
    at = (fits ? at + (first ? 0 : 1) : begin) + width(word);
    out += word;
  }
}

}  // namespace

std::string table(const std::vector<Column>& columns, const std::vector<Cells>& rows,
                  std::size_t widest) {
  if (columns.empty()) return {};
  const auto all = shown(columns, rows);
  auto widths = widest_cells(all);
  squeeze(widths, columns, widest);
  std::string out;
  for (const auto& row : all) append_line(out, row, columns, widths);
  return out;
}

std::string wrapped(std::string_view words, std::size_t widest, std::string_view indent) {
  std::string out;
  while (true) {
    const auto line = words.substr(0, words.find('\n'));
    wrap_line(out, line, widest, indent);
    if (line.size() == words.size()) return out;
    words.remove_prefix(line.size() + 1);
    out += '\n';
    if (!words.empty() && words.front() != '\n') out += indent;
  }
}

}  // namespace pm::text
