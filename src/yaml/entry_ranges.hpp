#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "node.hpp"
#include "pm/text/source.hpp"

namespace pm::yaml {

/// The bytes of an entry: a key with its value, or an item of a list with its dash. To move or
/// remove an entry of a block, take the bytes [above, end), which are complete lines if `own_line`.
///
/// - Comments directly above an entry, without a blank line between, belong to it, except those at
///   the start of the file (a license, a modeline), which belong to the file.
/// - Comments below it belong to it if they are indented deeper, even after blank lines.
/// - Blank lines around it belong to no entry, except those that `|+` or `>+` keeps.
/// - In brackets it ends at `text_end`, before the comma and without any comments after it.
struct EntryRange {
  std::uint32_t above = 0;     ///< the line of the first comment above, otherwise its own line
  std::uint32_t begin = 0;     ///< its first byte: of the key, or the dash
  std::uint32_t behind = 0;    ///< after the colon or dash; of an item in brackets: `begin`
  std::uint32_t text_end = 0;  ///< after its last byte that is neither blank nor a comment
  std::uint32_t text_lines_end = 0;  ///< after its last line, without comments below
  std::uint32_t end = 0;             ///< after its last line of all, or the end of the file
  std::size_t column = 0;  ///< bytes before `begin` on its line, without a byte order mark
  bool own_line = true;    ///< its line has only blanks before it, not `- ` or `{`
};

/// Returns whether a mapping or list has brackets. A mapping inside brackets may have none of its
/// own: `[a: 1]`.
[[nodiscard]] bool in_brackets(const text::Source& source, const Node& collection);

/// Returns the ranges of all entries of a mapping or list that was read from this source, not after
/// an alias. Linear in the size of the collection.
[[nodiscard]] std::vector<EntryRange> entry_ranges(const text::Source& source,
                                                   const Node& collection);

/// How many columns the items of a block list stand to the right of the key of the list: 0 for
/// lists that are not indented. `key` is the range of that key, `items` those of the list.
[[nodiscard]] inline std::size_t list_indent(const EntryRange& key,
                                             const std::vector<EntryRange>& items) {
  return items.front().column < key.column ? 0 : items.front().column - key.column;
}

}  // namespace pm::yaml
