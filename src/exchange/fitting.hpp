#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "pm/exchange/import.hpp"

namespace pm::exchange {

/// Prose as a record may hold it. What is too long or nested too deep for the reader of records is
/// cut off, from the line on where that begins, and a remark says so.
[[nodiscard]] std::string fitting_prose(Imported& into, std::string_view prose,
                                        std::string_view what, std::size_t line);

/// The same of a text that may be HTML. It becomes Markdown, and remarks say so and what it loses.
[[nodiscard]] std::string fitting_html(Imported& into, std::string_view text, std::string_view what,
                                       std::size_t line);

/// The incident; fails if its record would be larger than records may be.
[[nodiscard]] Result<Imported> fitting(Imported imported);

}  // namespace pm::exchange
