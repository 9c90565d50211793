#pragma once

#include <cstddef>

namespace pm::yaml {

/// Of a record, of its prose or of pm.yaml. A larger file is a finding (rule `limits`).
inline constexpr std::size_t most_bytes = std::size_t{1024} * 1024;
/// Of one of these, to be read at all, so that its size is a finding with a place; beyond it is a
/// failure.
inline constexpr std::size_t most_bytes_read = 16 * most_bytes;
/// Mappings and lists inside each other, as they are written and with aliases replaced.
inline constexpr std::size_t deepest = 64;
inline constexpr std::size_t most_repeated = 10'000;  ///< values that aliases repeat, in all
/// Bytes of the texts and keys that aliases repeat, in all.
inline constexpr std::size_t most_repeated_bytes = std::size_t{4} * 1024 * 1024;

}  // namespace pm::yaml
