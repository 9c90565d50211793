#pragma once

#include <string>

namespace pm::exchange {

// Regular expressions (ECMA-262, without lookaround) of what the reader takes. They take 29
// February in every year, and a length of zero or of more than a year; nothing else that it does
// not.

/// A time or a date.
[[nodiscard]] std::string time_pattern();
/// A length of time: in words, or as ISO 8601 has it.
[[nodiscard]] std::string duration_pattern();

}  // namespace pm::exchange
