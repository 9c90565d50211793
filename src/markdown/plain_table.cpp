#include <algorithm>

#include "plain.hpp"
#include "pm/text/utf8.hpp"
#include "tree.hpp"
#include "walker.hpp"
#include "wrap.hpp"

namespace pm::markdown {
namespace {

constexpr std::size_t column_gap = 2;
/// The header comes before each cell of its column; a long one is cut.
constexpr std::size_t longest_label = 40;

struct PlainCell {
  Mark kind = Mark::cell;
  std::string text;
};
using CellRow = std::vector<PlainCell>;

/// Returns all rows, the header first.
std::vector<CellRow> cell_rows(cmark_node* table) {
  std::vector<CellRow> all;
  for (const auto& row : table_rows(table)) {
    CellRow& cells = all.emplace_back();
    for (auto* cell : row) {
      cells.push_back({.kind = mark(cell), .text = with_blanks(inline_text(cell))});
    }
  }
  return all;
}

std::vector<std::size_t> column_widths(const std::vector<CellRow>& rows) {
  std::vector<std::size_t> widths(rows.front().size(), 0);
  for (const CellRow& row : rows) {
    for (std::size_t at = 0; at < row.size(); ++at) {
      widths[at] = std::max(widths[at], text::width(row[at].text));
    }
  }
  return widths;
}

std::string aligned(const PlainCell& cell, std::size_t columns) {
  const std::size_t space = columns - text::width(cell.text);
  std::size_t before = 0;
  if (cell.kind == Mark::cell_right) before = space;
  if (cell.kind == Mark::cell_center) before = space / 2;
  return std::string(before, ' ') + cell.text + std::string(space - before, ' ');
}

std::string trimmed_end(std::string line) {
  line.erase(line.find_last_not_of(' ') + 1);
  return line;
}

std::string aligned(const CellRow& row, const std::vector<std::size_t>& widths) {
  std::string line;
  for (std::size_t at = 0; at < row.size(); ++at) {
    if (at > 0) line.append(column_gap, ' ');
    line += aligned(row[at], widths[at]);
  }
  return trimmed_end(std::move(line));
}

std::vector<std::string> as_columns(const std::vector<CellRow>& rows,
                                    const std::vector<std::size_t>& widths) {
  std::vector<std::string> lines = {aligned(rows.front(), widths)};
  std::string rule;
  for (const std::size_t width : widths) {
    rule += std::string(width, '-') + std::string(column_gap, ' ');
  }
  lines.push_back(trimmed_end(std::move(rule)));
  for (auto row = rows.begin() + 1; row != rows.end(); ++row) {
    lines.push_back(aligned(*row, widths));
  }
  return lines;
}

std::string column_label(const std::string& text) {
  if (text::count_code_points(text) <= longest_label) return text;
  std::string cut;
  std::string_view rest = text;
  for (std::size_t count = 1; count < longest_label; ++count) {
    const std::size_t size = text::code_point(rest).bytes;
    cut += rest.substr(0, size);
    rest.remove_prefix(size);
  }
  return cut + "…";
}

void append_group(const CellRow& row, const std::vector<std::string>& labels, std::size_t columns,
                  std::vector<std::string>& lines) {
  for (std::size_t at = 0; at < row.size(); ++at) {
    if (row[at].text.empty()) continue;
    const std::string head = labels[at].empty() ? "" : labels[at] + ": ";
    for (std::string& line : wrapped(head + row[at].text, columns)) {
      lines.push_back(std::move(line));
    }
  }
}

std::vector<std::string> as_groups(const std::vector<CellRow>& rows, std::size_t columns) {
  std::vector<std::string> labels;
  for (const PlainCell& cell : rows.front()) labels.push_back(column_label(cell.text));
  std::vector<std::string> lines;
  if (rows.size() == 1) {
    append_group(rows.front(), std::vector<std::string>(labels.size()), columns, lines);
  }
  for (auto row = rows.begin() + 1; row != rows.end(); ++row) {
    if (!lines.empty()) lines.emplace_back();
    append_group(*row, labels, columns, lines);
  }
  return lines;
}

}  // namespace

std::vector<std::string> table_lines(cmark_node* table, std::size_t columns) {
  const std::vector<CellRow> all = cell_rows(table);
  const std::vector<std::size_t> wide = column_widths(all);
  std::size_t total = column_gap * (wide.size() - 1);
  for (const std::size_t width : wide) total += width;
  return total <= columns ? as_columns(all, wide) : as_groups(all, columns);
}

}  // namespace pm::markdown
