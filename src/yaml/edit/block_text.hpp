#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "../event.hpp"

namespace pm::yaml::edit {

/// A value in block style: what stands behind the key or dash, and whole lines below.
struct Written {
  std::string head;
  std::string body;
};

/// Where the lines of a text stand.
struct BlockPlace {
  std::size_t column = 0;  ///< of its lines
  std::size_t indent = 2;  ///< how much of that is deeper than what the text belongs to
  std::string_view line_end = "\n";
};

/// A text as a literal block (`|`), or, where its lines allow it, a folded one (`>`). Nothing when
/// a block cannot say it: when it needs escapes, is blank, or ends with blanks or more than one
/// newline (blank lines that stand or come below a `|+` would become part of it).
[[nodiscard]] std::optional<Written> block_text(std::string_view text, Style style,
                                                const BlockPlace& place);

}  // namespace pm::yaml::edit
