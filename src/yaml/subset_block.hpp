#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "event.hpp"
#include "subset_cursor.hpp"

namespace pm::yaml {

/// A literal or folded string.
struct SubsetBlock {
  std::string text;
  std::uint32_t end = 0;  ///< after its last character that is not white space
};

/// Reads the block string whose `|` or `>` is here, of a value in a collection at this column, and
/// goes to the start of the line after it. Returns nothing if its indentation is unusual.
[[nodiscard]] std::optional<SubsetBlock> read_subset_block(SubsetCursor& cursor,
                                                           std::size_t parent_column);

}  // namespace pm::yaml
