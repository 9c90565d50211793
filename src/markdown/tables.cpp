#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <string>

#include "characters.hpp"
#include "containers.hpp"
#include "document.hpp"
#include "headings.hpp"

namespace pm::markdown {
namespace {

constexpr std::string_view cell_blanks = " \t\v\f";

std::string_view trimmed_cell(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(cell_blanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(cell_blanks) - begin + 1);
}

/// Returns the offset of the next unescaped pipe, or the size of the text.
std::size_t pipe_at(std::string_view text) {
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

Mark delimiter_kind(std::string_view cell) {
  const bool left = cell.starts_with(':');
  if (left) cell.remove_prefix(1);
  const bool right = cell.ends_with(':');
  if (right) cell.remove_suffix(1);
  if (cell.empty() || cell.find_first_not_of('-') != std::string_view::npos) return Mark::none;
  if (left && right) return Mark::cell_center;
  if (left) return Mark::cell_left;
  return right ? Mark::cell_right : Mark::cell;
}

/// Returns the trimmed cells of a table's row, with `\|` as `|`; none if the line cannot be a row.
/// A leading and a trailing pipe do not enclose a cell.
std::vector<std::string> row_cells(std::string_view line) {
  line = trimmed_cell(line);
  if (line.starts_with('|')) line.remove_prefix(1);
  std::vector<std::string> cells;
  while (!line.empty()) {
    const std::size_t end = pipe_at(line);
    cells.push_back(unescaped_pipes(trimmed_cell(line.substr(0, end))));
    line.remove_prefix(end == line.size() ? end : end + 1);
  }
  return cells;
}

/// Returns the kinds of cells of a delimiter row (`| :-- | --: |`); none for any other line.
std::vector<Mark> delimiter_cells(std::string_view line) {
  if (line.find('-') == std::string_view::npos) return {};
  // Hyphens alone are the underline of a heading.
  if (line.find_first_of("|:") == std::string_view::npos) return {};
  if (line.find_first_not_of("|:- \t\v\f") != std::string_view::npos) return {};
  std::vector<Mark> kinds;
  for (const std::string& cell : row_cells(line)) {
    const Mark kind = delimiter_kind(cell);
    if (kind == Mark::none) return {};
    kinds.push_back(kind);
  }
  return kinds;
}

/// A paragraph that may contain a table: its lines from `first` to before `end`, from 0.
struct Paragraph {
  std::size_t first = 0;
  std::size_t end = 0;
  std::size_t column = 0;  ///< the byte of the first line at which the text starts
  Containers containers;
};

/// A table by its lines: the header is the first, the delimiter row the second.
struct FoundTable {
  std::size_t first = 0;
  std::size_t end = 0;
  std::vector<Mark> columns;
};

Content content_of(const Paragraph& paragraph, const LineTexts& lines, std::size_t line) {
  if (line == paragraph.first) return {.begin = paragraph.column};
  return paragraph.containers.content(lines[line]);
}

std::string_view text_of(const Paragraph& paragraph, const LineTexts& lines, std::size_t line) {
  return lines[line].substr(std::min(content_of(paragraph, lines, line).begin, lines[line].size()));
}

/// Returns whether a text opens a block that may not interrupt a paragraph, but may follow a
/// table's row. These are a list that does not start with 1 or that starts empty, a thematic break
/// that would be an underline, and a line with only one HTML tag.
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

/// Returns whether a line after the delimiter row is a row of the table.
bool is_row(const Paragraph& paragraph, const LineTexts& lines, std::size_t line) {
  const Content found = content_of(paragraph, lines, line);
  if (found.lazy || found.indent >= 4) return false;
  const std::string_view row = lines[line].substr(found.begin);
  return !opens_block(row) && !row_cells(row).empty();
}

std::optional<FoundTable> find_table(const Paragraph& paragraph, const LineTexts& lines) {
  for (std::size_t line = paragraph.first + 1; line < paragraph.end; ++line) {
    const Content found = content_of(paragraph, lines, line);
    if (found.lazy || found.indent >= 4) continue;
    std::vector<Mark> columns = delimiter_cells(lines[line].substr(found.begin));
    if (columns.empty()) continue;
    if (row_cells(text_of(paragraph, lines, line - 1)).size() != columns.size()) continue;
    std::size_t end = line + 1;
    while (end < paragraph.end && is_row(paragraph, lines, end)) ++end;
    return FoundTable{.first = line - 1, .end = end, .columns = std::move(columns)};
  }
  return std::nullopt;
}

/// Writes the lines with the cells of one row, and counts its cells.
class CellWriter {
 public:
  CellWriter(const Paragraph& paragraph, const LineTexts& lines, std::vector<Line>& out)
      : paragraph_(paragraph), lines_(lines), out_(out) {}

  /// Appends a line for each cell that is not empty; for the header's first cell always, so that
  /// the table has a place in the tree.
  std::size_t append(std::size_t line, const Line& where, std::size_t columns) {
    const std::vector<std::string> cells = row_cells(text_of(paragraph_, lines_, line));
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
  /// Returns the prefix of a line. The paragraph's first line may open its containers; the lines
  /// after it continue them.
  [[nodiscard]] std::string prefix(std::size_t line, std::size_t column) const {
    if (line != paragraph_.first || column > 0) return paragraph_.containers.prefix();
    return std::string(lines_[line].substr(0, paragraph_.column));
  }

  const Paragraph& paragraph_;
  const LineTexts& lines_;
  std::vector<Line>& out_;
};

Table append_table(const Layout& layout, const LineTexts& lines, const Paragraph& paragraph,
                   const FoundTable& found, std::vector<Line>& out) {
  Table table{.columns = found.columns, .row_widths = {}};
  CellWriter rows(paragraph, lines, out);
  Line where{.text = {}, .table = layout.tables.size()};
  for (std::size_t line = found.first; line < found.end; ++line) {
    if (line == found.first + 1) continue;
    where.origin = layout.lines[line].origin;
    where.row = table.row_widths.size();
    table.row_widths.push_back(rows.append(line, where, table.columns.size()));
  }
  return table;
}

/// Returns the paragraphs, and the setext headings with a paragraph's lines, by their first line.
std::map<std::size_t, Paragraph> paragraphs(const Layout& layout, const LineTexts& lines) {
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

/// Short rows get empty cells, up to a limit: a few thousand rows below a header of a few thousand
/// columns would make millions of them. After this number, over a whole text, rows stay short.
constexpr std::size_t most_filled_cells = 65'536;

/// The headings of a table's rows; null for an empty cell.
using HeadingRow = std::vector<cmark_node*>;

std::string_view alignment_attribute(Mark column) {
  if (column == Mark::cell_left) return " align=\"left\"";
  if (column == Mark::cell_center) return " align=\"center\"";
  if (column == Mark::cell_right) return " align=\"right\"";
  return "";
}

Tree cell_node(Mark column, bool header) {
  std::string enter = header ? "<th scope=\"col\"" : "<td";
  enter += alignment_attribute(column);
  enter += '>';
  return custom(CMARK_NODE_CUSTOM_INLINE, column, enter, header ? "</th>\n" : "</td>\n");
}

class TableBuilder {
 public:
  Tree build(const Table& table, const std::vector<HeadingRow>& rows) {
    Tree root = custom(CMARK_NODE_CUSTOM_BLOCK, Mark::table, "<table>", "</table>");
    append_group(root.get(), custom(CMARK_NODE_CUSTOM_BLOCK, Mark::head, "<thead>", "</thead>"),
                 table, {rows.begin(), rows.begin() + 1});
    if (rows.size() > 1) {
      append_group(root.get(), custom(CMARK_NODE_CUSTOM_BLOCK, Mark::body, "<tbody>", "</tbody>"),
                   table, {rows.begin() + 1, rows.end()});
    }
    return root;
  }

 private:
  void append_group(cmark_node* to, Tree group, const Table& table,
                    const std::vector<HeadingRow>& rows) {
    const bool header = mark(group.get()) == Mark::head;
    for (const HeadingRow& row : rows) {
      Tree line = custom(CMARK_NODE_CUSTOM_BLOCK, Mark::row, "<tr>", "</tr>");
      for (std::size_t column = 0; column < table.columns.size(); ++column) {
        if (column >= row.size() && filled_++ >= most_filled_cells) break;
        Tree made = cell_node(table.columns[column], header);
        if (column < row.size() && row[column] != nullptr) move_children(row[column], made.get());
        cmark_node_append_child(line.get(), made.release());
      }
      cmark_node_append_child(group.get(), line.release());
    }
    cmark_node_append_child(to, group.release());
  }

  std::size_t filled_ = 0;
};

std::vector<std::vector<HeadingRow>> empty_rows(const std::vector<Table>& tables) {
  std::vector<std::vector<HeadingRow>> all;
  for (const Table& table : tables) {
    std::vector<HeadingRow>& rows = all.emplace_back();
    for (const std::size_t width : table.row_widths) rows.emplace_back(width, nullptr);
  }
  return all;
}

}  // namespace

bool may_have_tables(const std::vector<Line>& lines) {
  return std::any_of(lines.begin(), lines.end(), [](const Line& line) {
    // The marks of quotes and lists may precede a delimiter row.
    const std::size_t begin = line.text.find_first_not_of("> \t");
    if (begin == std::string::npos) return false;
    return !delimiter_cells(std::string_view(line.text).substr(begin)).empty();
  });
}

bool write_cells_as_headings(Layout& layout) {
  const LineTexts lines = layout.texts();
  std::vector<Line> out;
  std::size_t done = 0;
  bool any = false;
  for (const auto& [first, paragraph] : paragraphs(layout, lines)) {
    const std::optional<FoundTable> found = find_table(paragraph, lines);
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

void build_tables(const Layout& layout) {
  if (layout.tables.empty()) return;
  std::vector<std::vector<HeadingRow>> rows = empty_rows(layout.tables);
  std::vector<cmark_node*> headings;
  for (cmark_node* heading : nodes(layout.tree.get(), CMARK_NODE_HEADING)) {
    const Line& line = layout.line_of(heading);
    if (line.table == Line::no_table) continue;
    rows[line.table][line.row][line.column] = heading;
    headings.push_back(heading);
  }
  TableBuilder builder;
  for (std::size_t at = 0; at < layout.tables.size(); ++at) {
    cmark_node* place = rows[at][0][0];
    if (place == nullptr) continue;
    cmark_node_insert_before(place, builder.build(layout.tables[at], rows[at]).release());
  }
  for (cmark_node* heading : headings) cmark_node_free(heading);
}

}  // namespace pm::markdown
