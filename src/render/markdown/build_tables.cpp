#include <string>

#include "passes.hpp"

namespace pm::render::markdown {
namespace {

/// Short rows are filled up with empty cells, but not without end: a few thousand rows below a
/// header of a few thousand columns would make millions of them. Past this number, over a whole
/// text, rows stay as short as they are written.
constexpr std::size_t most_filled_cells = 65'536;

/// The headings of a table's rows; null where a cell has nothing in it.
using Row = std::vector<cmark_node*>;

std::string_view alignment(Mark column) {
  if (column == Mark::cell_left) return " align=\"left\"";
  if (column == Mark::cell_center) return " align=\"center\"";
  if (column == Mark::cell_right) return " align=\"right\"";
  return "";
}

Tree cell(Mark column, bool header) {
  std::string enter = header ? "<th scope=\"col\"" : "<td";
  enter += alignment(column);
  enter += '>';
  return custom(CMARK_NODE_CUSTOM_INLINE, column, enter, header ? "</th>\n" : "</td>\n");
}

class Builder {
 public:
  Tree build(const Table& table, const std::vector<Row>& rows) {
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
  void append_group(cmark_node* to, Tree group, const Table& table, const std::vector<Row>& rows) {
    const bool header = mark(group.get()) == Mark::head;
    for (const Row& row : rows) {
      Tree line = custom(CMARK_NODE_CUSTOM_BLOCK, Mark::row, "<tr>", "</tr>");
      for (std::size_t column = 0; column < table.columns.size(); ++column) {
        if (column >= row.size() && filled_++ >= most_filled_cells) break;
        Tree made = cell(table.columns[column], header);
        if (column < row.size() && row[column] != nullptr) move_children(row[column], made.get());
        cmark_node_append_child(line.get(), made.release());
      }
      cmark_node_append_child(group.get(), line.release());
    }
    cmark_node_append_child(to, group.release());
  }

  std::size_t filled_ = 0;
};

std::vector<std::vector<Row>> empty_rows(const std::vector<Table>& tables) {
  std::vector<std::vector<Row>> all;
  for (const Table& table : tables) {
    std::vector<Row>& rows = all.emplace_back();
    for (const std::size_t width : table.row_widths) rows.emplace_back(width, nullptr);
  }
  return all;
}

}  // namespace

void build_tables(const Layout& layout) {
  if (layout.tables.empty()) return;
  std::vector<std::vector<Row>> rows = empty_rows(layout.tables);
  std::vector<cmark_node*> headings;
  for (cmark_node* heading : nodes(layout.tree.get(), CMARK_NODE_HEADING)) {
    const Line& line = layout.line_of(heading);
    if (line.table == Line::no_table) continue;
    rows[line.table][line.row][line.column] = heading;
    headings.push_back(heading);
  }
  Builder builder;
  for (std::size_t at = 0; at < layout.tables.size(); ++at) {
    cmark_node* place = rows[at][0][0];
    if (place == nullptr) continue;
    cmark_node_insert_before(place, builder.build(layout.tables[at], rows[at]).release());
  }
  for (cmark_node* heading : headings) cmark_node_free(heading);
}

}  // namespace pm::render::markdown
