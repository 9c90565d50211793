#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pm::view {

/// Returns the words of a text: runs of letters and digits, separated by single blanks. So markup,
/// punctuation, indentation and line breaks make no difference. Characters outside ASCII are
/// letters, except blanks and general punctuation. ASCII letters become small unless `keep_case`.
[[nodiscard]] std::string words_of(std::string_view text, bool keep_case = false);

/// Returns other readings of the bytes of a file: what a reader of HTML, JSON, iCalendar, mail or
/// an address would see. Without readings that equal the bytes.
[[nodiscard]] std::vector<std::string> decoded(std::string_view bytes);

}  // namespace pm::view
