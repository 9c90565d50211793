#pragma once

#include <cstddef>
#include <string_view>

#include "../node.hpp"
#include "pm/text/source.hpp"

namespace pm::yaml::editing {

/// How wide a file indents, in columns.
struct Layout {
  std::size_t mapping = 2;  ///< a block mapping below its key
  std::size_t list = 2;     ///< the dashes of a block list below their key; may be 0
  std::size_t item = 2;     ///< from a dash to what stands behind it
  std::size_t text = 2;     ///< the lines of a literal or folded block below their key
};

/// The layout of what lies nearest: of `near`, else of the file; what neither shows is told by the
/// rest, or usual.
[[nodiscard]] Layout layout_of(const text::Source& source, const Node& root, const Node& near);

/// The line end to use for lines that are put in at a place: that of the line before it.
[[nodiscard]] std::string_view line_end_at(const text::Source& source, std::uint32_t at);

}  // namespace pm::yaml::editing
