#pragma once

#include <string>
#include <string_view>

#include "speaker.hpp"

namespace pm::time {

/// What to write where a text is not a time at all.
inline constexpr std::string_view forms_of_times =
    "write `14:05`, `yesterday 18:00`, `5m ago` or `2024-01-25 09:33`";

/// The text up to its first blank, in lower case.
[[nodiscard]] std::string first_word(std::string_view text);

/// Reads a day, a clock time or both in a notation that files do not have. `text` has one blank
/// between its words and none around them.
[[nodiscard]] Result<Said> read_loose_time(const Speaker& speaker, std::string_view text);

}  // namespace pm::time
