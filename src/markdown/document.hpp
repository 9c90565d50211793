#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "tree.hpp"

namespace pm::markdown {

/// A line of the text for cmark.
struct Line {
  static constexpr std::size_t no_table = static_cast<std::size_t>(-1);

  std::string text;
  std::size_t origin = 0;        ///< the line of the original text, from 0
  std::size_t table = no_table;  ///< the table, if this line contains a cell
  std::size_t row = 0;           ///< the header row is 0
  std::size_t column = 0;
};

/// The shape of a table; the contents of its cells are in the tree.
struct Table {
  std::vector<Mark> columns;            ///< the kind of each column's cells
  std::vector<std::size_t> row_widths;  ///< the number of cells of each row, the header first
};

using LineTexts = std::vector<std::string_view>;

/// A Markdown text as a tree, with its tables found. cmark does not know tables. But it must parse
/// the contents of their cells, which may refer to definitions anywhere in the text. So each cell
/// becomes a heading on a line of its own, `# cell #`, in place of the table.
struct Layout {
  std::vector<Line> lines;
  std::vector<Table> tables;
  Tree tree;

  [[nodiscard]] LineTexts texts() const;
  /// Returns the line that a node starts on.
  [[nodiscard]] const Line& line_of(cmark_node* node) const;
};

/// Lays out a cleaned text.
[[nodiscard]] Layout layout(std::string_view cleaned);

/// Returns the tree of a Markdown text, ready to show except for its headings: with GitHub's
/// extensions, without raw HTML and dangerous links. Null if the text must not be read as Markdown:
/// it has a `text::prose_excess`, or its emphasis is nested hundreds deep.
[[nodiscard]] Tree document(std::string_view markdown);

// The passes, in the order in which `document` runs them.

/// Returns whether any line looks like a delimiter row, which every table needs (GFM 4.10).
[[nodiscard]] bool may_have_tables(const std::vector<Line>& lines);
/// Finds the first table in each paragraph and replaces its lines by a heading for each cell that
/// is not empty. Returns whether it found one: then the text must be parsed again.
[[nodiscard]] bool write_cells_as_headings(Layout& layout);
/// Turns the headings of table cells into tables.
void build_tables(const Layout& layout);
/// `[ ]` and `[x]` at the start of list items become boxes (GFM 5.3).
void mark_tasks(const Layout& layout);
/// `~text~` and `~~text~~` (GFM 6.5); `sign` follows escaped characters.
void strike_through(cmark_node* root, std::string_view sign);
/// Addresses in the text become links (GFM 6.9).
void link_addresses(const Layout& layout);

/// Raw HTML becomes its text; comments are removed, and `<br>` becomes a line break.
void show_raw_html(cmark_node* root);
/// Images become links to them, with their description as the text.
void link_images(cmark_node* root);
/// Links to anything but the allowed addresses become their text.
void keep_safe_links(cmark_node* root);
/// Control characters, and signs that change the direction of text, become visible
/// (`text::visible`). For HTML only: the other outputs do this while they write.
void show_controls(cmark_node* root);

}  // namespace pm::markdown
