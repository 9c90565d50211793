#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace pm::yaml::merging {

/// Whole lines that stood in one column as they stand in another: their indentation grows or
/// shrinks, as far as there is any.
[[nodiscard]] std::string shifted(std::string_view lines, std::size_t from, std::size_t to);

/// The same for what begins in the middle of a line.
[[nodiscard]] std::string shifted_behind_first(std::string_view text, std::size_t from,
                                               std::size_t to);

}  // namespace pm::yaml::merging
