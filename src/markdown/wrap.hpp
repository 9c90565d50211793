#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace pm::markdown {

/// The lines of a text, broken at its blanks so that none is wider than `columns` unless one word
/// is. A newline in the text breaks there in any case; several blanks become one.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, std::size_t columns);

}  // namespace pm::markdown
