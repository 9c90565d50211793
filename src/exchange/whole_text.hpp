#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "pm/exchange/import.hpp"

namespace pm::exchange {

/// The most that a source may have which is read whole.
inline constexpr std::size_t most_source_bytes = std::size_t{16} * 1024 * 1024;

/// Returns all of a source. Fails if it is too large, which `help` is for, or in UTF-16.
[[nodiscard]] Result<std::string> whole_text(Input& input, std::string_view help);

}  // namespace pm::exchange
