#pragma once

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

#include "pm/data/value.hpp"
#include "pm/text/result.hpp"
#include "pm/text/source.hpp"

namespace pm::yaml {

/// The path from the top of a record to a value: keys of mappings and indexes of lists, from 0.
using Path = std::vector<std::variant<std::string, std::size_t>>;

/// One change of a record.
struct Change {
  enum class Kind {
    set,      ///< sets the value at `path`, whose last step is a key; adds missing mappings on the
              ///< way and a missing key, in the order of the format
    replace,  ///< replaces the item of a list at `path`
    insert,   ///< inserts an item into the list at `path`, before the one at `index`, otherwise at
              ///< its end; adds a missing list
    remove,   ///< removes the key or item at `path`, with the comments directly above it; the last
              ///< one leaves `[]` or `{}`
  };

  Kind kind = Kind::set;
  Path path;
  data::Value value = {};  ///< ignored by `remove`
  std::size_t index = 0;   ///< used by `insert`
};

/// Returns the text of a record after these changes, made in turn. Changes only the bytes that the
/// changes need: comments, order, quoting, indentation, blank lines, line ends and a byte order
/// mark stay, and new entries look like their neighbours. A last line without a line end stays
/// without one; after a removal, the new last line keeps its end. The result was read again and
/// differs from the record by exactly these changes. Otherwise fails with a diagnostic (rule
/// `edit`) at the reason, such as an alias or invalid syntax.
[[nodiscard]] Result<std::string> edited(const text::Source& record,
                                         const std::vector<Change>& changes);

}  // namespace pm::yaml
