#include "find_tables.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "characters.hpp"
#include "containers.hpp"
#include "rows.hpp"
#include "setext.hpp"

namespace pm::render::markdown {
namespace {

/// The paragraph that a table may lie in: its lines from `first` to before `end`, from 0.
struct Paragraph {
  std::size_t first = 0;
  std::size_t end = 0;
  std::size_t column = 0;  ///< the byte of the first line at which the text starts
  Containers containers;
};

/// A table by its lines: the header is the first, the delimiter row the second.
struct Found {
  std::size_t first = 0;
  std::size_t end = 0;
  std::vector<Mark> columns;
};

using Texts = std::vector<std::string_view>;

Content content(const Paragraph& paragraph, const Texts& lines, std::size_t line) {
  if (line == paragraph.first) return {.begin = paragraph.column};
  return paragraph.containers.content(lines[line]);
}

std::string_view text(const Paragraph& paragraph, const Texts& lines, std::size_t line) {
  return lines[line].substr(std::min(content(paragraph, lines, line).begin, lines[line].size()));
}

/// Whether a text opens a block that may not interrupt a paragraph, but may follow a table's row:
/// a list that starts with another number than 1 or with nothing, a thematic break that would be an
/// underline, or a line that is one HTML tag.
bool opens_block(std::string_view text) {
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  const bool ordered = digits > 0 && digits <= 9 && digits < text.size() &&
                       (text[digits] == '.' || text[digits] == ')');
  const bool bullet = text.starts_with('-') || text.starts_with('+') || text.starts_with('*');
  const std::size_t marker = ordered ? digits + 1 : bullet ? 1 : 0;
  if (marker > 0 && (marker == text.size() || is_ascii_space(text[marker]))) return true;
  const std::size_t last = text.find_last_not_of(" \t");
  if (text.starts_with("---") && text.find_first_not_of('-') > last) return true;
  return text.size() > 2 && text.front() == '<' && last != std::string_view::npos &&
         text.find('>') == last && (is_ascii_letter(text[1]) || text[1] == '/');
}

/// Whether a line after the delimiter row is a row of the table.
bool is_row(const Paragraph& paragraph, const Texts& lines, std::size_t line) {
  const Content found = content(paragraph, lines, line);
  if (found.lazy || found.indent >= 4) return false;
  const std::string_view row = lines[line].substr(found.begin);
  return !opens_block(row) && !row_cells(row).empty();
}

std::optional<Found> find(const Paragraph& paragraph, const Texts& lines) {
  for (std::size_t line = paragraph.first + 1; line < paragraph.end; ++line) {
    const Content found = content(paragraph, lines, line);
    if (found.lazy || found.indent >= 4) continue;
    std::vector<Mark> columns = delimiter_cells(lines[line].substr(found.begin));
    if (columns.empty()) continue;
    if (row_cells(text(paragraph, lines, line - 1)).size() != columns.size()) continue;
    std::size_t end = line + 1;
    while (end < paragraph.end && is_row(paragraph, lines, end)) ++end;
    return Found{.first = line - 1, .end = end, .columns = std::move(columns)};
  }
  return std::nullopt;
}

/// The lines that hold the cells of one row, and how many cells it has.
class Rows {
 public:
  Rows(const Paragraph& paragraph, const Texts& lines, std::vector<Line>& out)
      : paragraph_(paragraph), lines_(lines), out_(out) {}

  /// Appends a line for each cell with something in it; for the header's first cell always, so that
  /// the table has a place in the tree.
  std::size_t append(std::size_t line, const Line& where, std::size_t columns) {
    const std::vector<std::string> cells = row_cells(text(paragraph_, lines_, line));
    const std::size_t count = std::min(cells.size(), columns);
    for (std::size_t column = 0; column < count; ++column) {
      const bool needed = where.row == 0 && column == 0;
      if (cells[column].empty() && !needed) continue;
      out_.push_back(where);
      out_.back().column = column;
      out_.back().text = prefix(line, column) + "# " + cells[column] + " #";
    }
    return count;
  }

 private:
  /// The paragraph's first line may open its containers; the lines after it continue them.
  [[nodiscard]] std::string prefix(std::size_t line, std::size_t column) const {
    if (line != paragraph_.first || column > 0) return paragraph_.containers.prefix();
    return std::string(lines_[line].substr(0, paragraph_.column));
  }

  const Paragraph& paragraph_;
  const Texts& lines_;
  std::vector<Line>& out_;
};

Table append_table(const Layout& layout, const Texts& lines, const Paragraph& paragraph,
                   const Found& found, std::vector<Line>& out) {
  Table table{.columns = found.columns, .row_widths = {}};
  Rows rows(paragraph, lines, out);
  Line where{.text = {}, .table = layout.tables.size()};
  for (std::size_t line = found.first; line < found.end; ++line) {
    if (line == found.first + 1) continue;
    where.origin = layout.lines[line].origin;
    where.row = table.row_widths.size();
    table.row_widths.push_back(rows.append(line, where, table.columns.size()));
  }
  return table;
}

/// Paragraphs, and the setext headings that have a paragraph's lines, by their first line.
std::map<std::size_t, Paragraph> paragraphs(const Layout& layout, const Texts& lines) {
  std::map<std::size_t, Paragraph> found;
  const auto add = [&](cmark_node* node, Containers containers, std::size_t end) {
    const auto first = static_cast<std::size_t>(cmark_node_get_start_line(node)) - 1;
    found.insert_or_assign(
        first, Paragraph{.first = first,
                         .end = std::min(end, lines.size()),
                         .column = static_cast<std::size_t>(cmark_node_get_start_column(node)) - 1,
                         .containers = std::move(containers)});
  };
  for (cmark_node* node : nodes(layout.tree.get(), CMARK_NODE_PARAGRAPH)) {
    const int end = cmark_node_get_end_line(node);
    if (end > cmark_node_get_start_line(node)) {
      add(node, Containers(node, lines), static_cast<std::size_t>(end));
    }
  }
  for (cmark_node* node : nodes(layout.tree.get(), CMARK_NODE_HEADING)) {
    if (layout.line_of(node).table != Line::no_table || !is_setext(node, lines)) continue;
    Containers containers(node, lines);
    const std::size_t end = underline(node, containers, lines);
    add(node, std::move(containers), end + 1);
  }
  return found;
}

}  // namespace

bool may_have_tables(const std::vector<Line>& lines) {
  return std::any_of(lines.begin(), lines.end(), [](const Line& line) {
    // The marks of quotes and lists may stand before a delimiter row.
    const std::size_t begin = line.text.find_first_not_of("> \t");
    if (begin == std::string::npos) return false;
    return !delimiter_cells(std::string_view(line.text).substr(begin)).empty();
  });
}

bool write_cells_as_headings(Layout& layout) {
  const Texts lines = layout.texts();
  std::vector<Line> out;
  std::size_t done = 0;
  bool any = false;
  for (const auto& [first, paragraph] : paragraphs(layout, lines)) {
    const std::optional<Found> found = find(paragraph, lines);
    if (!found || found->first < done) continue;
    out.insert(out.end(), layout.lines.begin() + static_cast<std::ptrdiff_t>(done),
               layout.lines.begin() + static_cast<std::ptrdiff_t>(found->first));
    layout.tables.push_back(append_table(layout, lines, paragraph, *found, out));
    done = found->end;
    any = true;
  }
  if (!any) return false;
  out.insert(out.end(), layout.lines.begin() + static_cast<std::ptrdiff_t>(done),
             layout.lines.end());
  layout.lines = std::move(out);
  return true;
}

}  // namespace pm::render::markdown
