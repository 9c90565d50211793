#pragma once

#include <cstddef>

namespace pm::yaml {

inline constexpr std::size_t most_bytes = 1024 * 1024;  ///< of a record or of its prose
inline constexpr std::size_t deepest = 64;              ///< mappings and lists inside each other
inline constexpr std::size_t most_repeated = 10'000;    ///< nodes that aliases repeat, in all

}  // namespace pm::yaml
