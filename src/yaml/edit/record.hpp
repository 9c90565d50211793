#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "../entry_ranges.hpp"
#include "../node.hpp"
#include "pm/text/report.hpp"
#include "pm/text/source.hpp"

namespace pm::yaml::edit {

/// How wide a file indents, in columns.
struct Layout {
  std::size_t mapping = 2;  ///< a block mapping below its key
  std::size_t list = 2;     ///< the dashes of a block list below their key; may be 0
  std::size_t item = 2;     ///< from a dash to the value after it
  std::size_t text = 2;     ///< the lines of a literal or folded block below their key
};

/// The widths that a part of a file shows.
struct Widths {
  std::optional<std::size_t> mapping;
  std::optional<std::size_t> list;
  std::optional<std::size_t> item;
  std::optional<std::size_t> text;
};

/// A record as pm read it, with the places and the style of its entries. It computes data about a
/// whole mapping or list only once, so that many changes cost one pass. The source, the tree and
/// the report must outlive it.
class Record {
 public:
  /// Without `blocks`, pm writes strings of several lines in quotes, not as literal blocks.
  Record(const text::Source& read_from, const Node& tree, const text::Report& diagnostics,
         bool blocks_allowed)
      : source(read_from), root(tree), report(diagnostics), blocks(blocks_allowed) {}

  const text::Source& source;
  const Node& root;
  const text::Report& report;  ///< of reading it: which keys occur twice
  const bool blocks;

  /// The ranges of the entries of a mapping or list of this record.
  [[nodiscard]] const std::vector<EntryRange>& entry_ranges(const Node& collection) const;

  /// Returns the layout of `near`, otherwise of the file. A width that neither shows follows from
  /// the others, or is the default.
  [[nodiscard]] Layout layout(const Node& near) const;

  /// Returns whether all keys and strings of a mapping or list are written as in JSON: in brackets
  /// and double quotes; nothing if it has none.
  [[nodiscard]] std::optional<bool> is_json(const Node& collection) const;

 private:
  [[nodiscard]] const Widths& widths(const Node& node) const;

  mutable std::unordered_map<const Node*, std::vector<EntryRange>> entry_ranges_;
  mutable std::unordered_map<const Node*, Widths> widths_;
  mutable std::unordered_map<const Node*, std::optional<bool>> json_;
};

/// Returns the line end for lines inserted at a place: the one of the line before.
[[nodiscard]] std::string_view line_end_at(const text::Source& source, std::uint32_t at);

}  // namespace pm::yaml::edit
