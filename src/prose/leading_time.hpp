#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "lead.hpp"

namespace pm::prose {

/// A time at the start of a text, and the bytes that it takes.
struct LeadingTime {
  Lead lead;  ///< without the words around the time
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Reads the time that a text without marks of Markdown begins with.
[[nodiscard]] std::optional<LeadingTime> read_leading_time(std::string_view text);

}  // namespace pm::prose
