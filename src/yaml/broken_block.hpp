#pragma once

#include <cstdint>
#include <optional>

#include "pm/text/source.hpp"
#include "pm/text/span.hpp"

namespace pm::yaml {

/// A line that ends a block of text too early, since it is indented less than the text.
struct BrokenBlock {
  text::Span header;  ///< the `|` or `>` that begins the block
  text::Span line;    ///< the line, without its indentation
  bool is_comment = false;
};

/// Returns the line that probably ends a block too early, if an error of the syntax at this offset
/// follows one: the first line that is indented less than the block and is not a key or an item, or
/// a comment with text after it. Looks at lines only, since the file cannot be parsed.
[[nodiscard]] std::optional<BrokenBlock> broken_block(const text::Source& source,
                                                      std::uint32_t error);

/// Returns the first line of those directly above an unexpected colon that are indented like its
/// line and are neither a key nor an item; nothing if there is none.
[[nodiscard]] std::optional<text::Span> line_without_colon(const text::Source& source,
                                                           std::uint32_t colon);

}  // namespace pm::yaml
