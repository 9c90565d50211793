#pragma once

#include <cstddef>

#include "pm/text/report.hpp"
#include "pm/text/source.hpp"

namespace pm::yaml {

/// The language of a file.
enum class Language { yaml, markdown };

/// Reports errors in the bytes of a file that parsers accept or report badly: more than 1 MiB,
/// UTF-16, invalid UTF-8, NUL and other control characters, lone carriage returns, inner byte order
/// marks (the first of each), and every unresolved merge conflict. Returns whether there are none.
[[nodiscard]] bool scan(const text::Source& source, Language language, text::Report& report);

/// Reports characters in the bytes of a file that readers do not see (rule `hidden-character`).
void report_hidden_characters(const text::Source& source, text::Report& report);

}  // namespace pm::yaml
