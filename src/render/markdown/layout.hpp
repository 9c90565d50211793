#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "tree.hpp"

namespace pm::render::markdown {

/// A line of the text that cmark is given.
struct Line {
  static constexpr std::size_t no_table = static_cast<std::size_t>(-1);

  std::string text;
  std::size_t origin = 0;        ///< the line of the original text, from 0
  std::size_t table = no_table;  ///< the table whose cell this line holds
  std::size_t row = 0;           ///< the header row is 0
  std::size_t column = 0;
};

/// The shape of a table; what stands in its cells is in the tree.
struct Table {
  std::vector<Mark> columns;            ///< the kind of each column's cells
  std::vector<std::size_t> row_widths;  ///< for each row, the header first, how many cells it has
};

/// A Markdown text as a tree, with its tables found. cmark knows no tables, but it is to parse what
/// stands in the cells, which may refer to definitions anywhere in the text; so every cell is
/// written as a heading on a line of its own, `# cell #`, in the place of the table.
struct Layout {
  std::vector<Line> lines;
  std::vector<Table> tables;
  Tree tree;

  [[nodiscard]] std::vector<std::string_view> texts() const;
  /// The line that a node starts on.
  [[nodiscard]] const Line& line_of(cmark_node* node) const;
};

/// Lays out a cleaned text.
[[nodiscard]] Layout layout(std::string_view cleaned);

}  // namespace pm::render::markdown
