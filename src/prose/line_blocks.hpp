#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "pm/prose/blocks.hpp"
#include "pm/prose/lines.hpp"

namespace pm::prose {

/// A block of a document that may begin with a time.
struct LineBlock {
  enum class Kind { heading, item, line, table, code };

  Kind kind = Kind::line;
  int level = 0;              ///< 1 to 6 of a heading
  bool bold = false;          ///< a line that is bold as a whole
  bool starts = false;        ///< of a line: it begins its paragraph
  bool in_paragraph = false;  ///< of an item: it is right below a line of a paragraph
  std::size_t parent = 0;     ///< of an item: the index of the block it is in, plus 1; 0: none
  std::size_t begin = 0;      ///< its lines, from 0
  std::size_t end = 0;        ///< behind its last line; of an item with what is nested in it
  std::size_t columns = 0;    ///< the indentation of the lines after its first
  std::string_view text;      ///< of its first line, without marks
  Table table;                ///< of a table
};

/// The blocks of a document in order: headings, items of lists with those in them, lines of
/// paragraphs, tables, and lines of code.
[[nodiscard]] std::vector<LineBlock> line_blocks(const std::vector<Line>& lines);

}  // namespace pm::prose
