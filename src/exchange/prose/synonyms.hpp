#pragma once

#include <string>
#include <string_view>

namespace pm::exchange {

/// The words of a heading or label and nothing else: lower-case ASCII letters and digits with one
/// blank between words, apostrophes left out, `&` as "and"; what stands in parentheses at the end
/// and numbers at the start are left out. Empty when there are no such letters, or too many.
[[nodiscard]] std::string plain_words(std::string_view heading);

/// Whether a heading is one that reports in use have, though no section is known by it:
/// "Timeline", "Current status".
[[nodiscard]] bool is_usual_heading(std::string_view heading);

}  // namespace pm::exchange
