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
    set,      ///< the value at `path`, whose last step is a key; mappings on the way and the key
              ///< itself are added where they are missing, in the order of the format
    replace,  ///< the entry of a list at `path`
    insert,   ///< an entry into the list at `path`, before the one at `index`, else at its end; the
              ///< list is added where it is missing or empty
    remove,   ///< the key or entry at `path`, with the comments that stand directly above it; of
              ///< the last one there is, `[]` or `{}` stays
  };

  Kind kind = Kind::set;
  Path path;
  data::Value value = {};  ///< nothing to a `remove`
  std::size_t index = 0;   ///< of an `insert`
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
