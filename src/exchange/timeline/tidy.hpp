#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "pm/exchange/import.hpp"

namespace pm::exchange::timeline {

/// A text of a source as a record may hold it. What had to be changed of it (control characters,
/// bytes that are not UTF-8) is said in a remark; `what` is its column or key.
[[nodiscard]] std::string tidy(Imported& into, std::string_view what, std::string_view text,
                               std::size_t line);
/// The same on one line.
[[nodiscard]] std::string tidy_line(Imported& into, std::string_view what, std::string_view text,
                                    std::size_t line);

/// Plain text as Markdown that shows it as it is, line by line.
[[nodiscard]] std::string plain_as_markdown(std::string_view text);

/// Adds a part of a line that is plain text. Blanks at its ends part it from what stands beside it.
void put_plain(std::string_view part, std::string& out);

}  // namespace pm::exchange::timeline
