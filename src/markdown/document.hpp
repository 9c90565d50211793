#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "tree.hpp"

namespace pm::markdown {

/// A line of the text that cmark is given.
struct Line {
  static constexpr std::size_t no_table = static_cast<std::size_t>(-1);

  std::string text;
  std::size_t origin = 0;        ///< the line of the original text, from 0
  std::size_t table = no_table;  ///< the table whose cell this line holds
  std::size_t row = 0;           ///< the header row is 0
  std::size_t column = 0;
};

/// The shape of a table; the contents of its cells are in the tree.
struct Table {
  std::vector<Mark> columns;            ///< the kind of each column's cells
  std::vector<std::size_t> row_widths;  ///< for each row, the header first, how many cells it has
};

using LineTexts = std::vector<std::string_view>;

/// A Markdown text as a tree, with its tables found. cmark knows no tables, but it has to parse the
/// contents of their cells, which may refer to definitions anywhere in the text; so every cell is
/// written as a heading on a line of its own, `# cell #`, in the place of the table.
struct Layout {
  std::vector<Line> lines;
  std::vector<Table> tables;
  Tree tree;

  [[nodiscard]] LineTexts texts() const;
  /// The line that a node starts on.
  [[nodiscard]] const Line& line_of(cmark_node* node) const;
};

/// Lays out a cleaned text.
[[nodiscard]] Layout layout(std::string_view cleaned);

/// The tree of a Markdown text with everything but headings as it is to be shown: GitHub's
/// extensions in, raw HTML and dangerous links out. Null when the text is not to be read as
/// Markdown: it exceeds `text::prose_excess`, or its emphasis is nested hundreds deep.
[[nodiscard]] Tree document(std::string_view markdown);

// The passes, in the order in which `document` runs them.

/// Whether any line looks like a delimiter row, without which there is no table (GFM 4.10).
[[nodiscard]] bool may_have_tables(const std::vector<Line>& lines);
/// Finds the first table in each paragraph and replaces its lines by a heading for each cell that
/// is not empty. Returns whether there was one: the tree has to be parsed again then.
[[nodiscard]] bool write_cells_as_headings(Layout& layout);
/// Turns the headings that hold the cells of tables into tables.
void build_tables(const Layout& layout);
/// `[ ]` and `[x]` at the start of list items become boxes (GFM 5.3).
void mark_tasks(const Layout& layout);
/// `~text~` and `~~text~~` (GFM 6.5); `sign` follows escaped characters.
void strike_through(cmark_node* root, std::string_view sign);
/// Addresses in the text become links (GFM 6.9).
void link_addresses(const Layout& layout);

/// Raw HTML becomes the text it is written as; comments go, `<br>` is a line break.
void show_raw_html(cmark_node* root);
/// Images become links to them, with their description as the text.
void link_images(cmark_node* root);
/// Links to anything but the allowed addresses become their text.
void keep_safe_links(cmark_node* root);
/// Control characters, and signs that turn the direction of text, are shown (`text::visible`). For
/// HTML only: the other outputs show them as they write.
void show_controls(cmark_node* root);

}  // namespace pm::markdown
