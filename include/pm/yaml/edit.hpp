#pragma once

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

#include "pm/data/value.hpp"
#include "pm/text/result.hpp"
#include "pm/text/source.hpp"

namespace pm::yaml {

/// The way from the top of a record to a value in it: keys of mappings, places in lists from 0.
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

/// The text of a record with changes made in turn. Only the bytes that they are about change:
/// comments, order, quoting, indentation, blank lines, line ends and a byte order mark stay, and
/// what is added is written the way its neighbours are. A last line without its end stays so; where
/// lines are removed, the one that is then the last keeps the end it has. The result has been read
/// again and says what the record said, with exactly these changes. Where that cannot be had, such
/// as for a value behind an alias or a file whose syntax is wrong, the diagnostic says why (rule
/// `edit`), and points at it.
[[nodiscard]] Result<std::string> edited(const text::Source& record,
                                         const std::vector<Change>& changes);

}  // namespace pm::yaml
