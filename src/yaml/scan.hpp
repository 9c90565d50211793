#pragma once

#include <cstddef>

#include "pm/text/report.hpp"
#include "pm/text/source.hpp"

namespace pm::yaml {

/// What is written in a file.
enum class Language { yaml, markdown };

/// Looks at the bytes of a file before anybody parses them, for what parsers let pass or trip over:
/// more than 1 MiB, UTF-16, bytes that are not UTF-8, NUL and other control characters, carriage
/// returns alone, byte order marks inside: the first of each; and every conflict that git has
/// marked. True when there is none of these.
[[nodiscard]] bool scan(const text::Source& source, Language language, text::Report& report);

}  // namespace pm::yaml
