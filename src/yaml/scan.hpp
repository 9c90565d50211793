#pragma once

#include <cstddef>

#include "pm/text/report.hpp"
#include "pm/text/source.hpp"

namespace pm::yaml {

/// Looks at the bytes of a file before anybody parses them, for what parsers let pass or trip over:
/// more than 1 MiB, bytes that are not UTF-8, NUL and other control characters, carriage returns
/// alone, byte order marks inside. Reports the first of each kind; true when there is none.
[[nodiscard]] bool scan(const text::Source& source, text::Report& report);

}  // namespace pm::yaml
