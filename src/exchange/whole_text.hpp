#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>

#include "pm/exchange/import.hpp"

namespace pm::exchange {

/// The most that a source may have which is read whole.
inline constexpr std::size_t most_source_bytes = std::size_t{16} * 1024 * 1024;

/// All of a source, or why it is not taken: it is too large, which `help` is for, or in UTF-16.
[[nodiscard]] std::variant<std::string, Refused> whole_text(Input& input, std::string_view help);

}  // namespace pm::exchange
