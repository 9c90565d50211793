#pragma once

#include <cstddef>

namespace pm::yaml {

/// Maximum size of a record, of its prose and of pm.yaml. A larger file is an error (rule
/// `limits`).
inline constexpr std::size_t most_bytes = std::size_t{1024} * 1024;
/// Up to this size pm reads the file, so that the error has a place; a larger one is a `Failure`.
inline constexpr std::size_t most_bytes_read = 16 * most_bytes;
/// Maximum levels of mappings and lists, also after aliases are replaced.
inline constexpr std::size_t deepest = 64;
inline constexpr std::size_t most_repeated = 10'000;  ///< values that all aliases repeat
/// Bytes of strings and keys that all aliases repeat.
inline constexpr std::size_t most_repeated_bytes = std::size_t{4} * 1024 * 1024;

}  // namespace pm::yaml
