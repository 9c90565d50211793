#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pm/prose/lines.hpp"

namespace pm::prose {

/// The mark at the start of a list item: `- `, `2. `, `• `.
struct Mark {
  std::size_t indent = 0;  ///< columns before it
  std::string_view text;   ///< what stands behind it on the line
};

[[nodiscard]] std::optional<Mark> list_mark(const Line& line);

/// An item of a list that is in no other list.
struct Item {
  std::size_t begin = 0;  ///< its lines, from 0
  std::size_t end = 0;    ///< behind the last one that is not blank
  std::string_view text;  ///< of its first line, behind the mark and the box
  char box = 0;           ///< of a task: `x`, a blank or another mark; 0: none
  std::size_t indent = 0;
};

/// The items of every outermost list, in order. Code between fences that stands between two items
/// belongs to the first, also where it is not indented.
[[nodiscard]] std::vector<Item> items(const std::vector<Line>& lines);

/// The whole text of an item: its first line, and the others without their indentation.
[[nodiscard]] std::string text_of(const Item& item, const std::vector<Line>& lines);

/// A table with a heading row (GFM 0.29, 4.10).
struct Table {
  struct Row {
    std::size_t line = 0;  ///< from 0
    std::vector<std::string> cells;
  };

  std::size_t begin = 0;
  std::size_t end = 0;
  std::vector<std::string> header;
  std::vector<Row> rows;
};

/// What stands above its columns, as one text: "When, What".
[[nodiscard]] std::string headings_of(const Table& table);

[[nodiscard]] std::vector<Table> tables(const std::vector<Line>& lines);

/// The line without so many columns of its indentation, or without all when it has less.
[[nodiscard]] std::string_view outdented(const Line& line, std::size_t columns);

/// A line of a heading, `## What happened ##` (CommonMark 0.30, 4.2), also without the blank before
/// a capital letter: its level and words. Level 0: it is not one.
struct HeadingLine {
  int level = 0;
  std::string_view words;
};
[[nodiscard]] HeadingLine heading_line(const Line& line);

}  // namespace pm::prose
