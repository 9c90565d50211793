#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace pm::markdown {

/// Returns the lines of a text, broken at blanks so that no line is wider than `columns`, except
/// for a single long word. A newline in the text always breaks the line; several blanks become one.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, std::size_t columns);

}  // namespace pm::markdown
