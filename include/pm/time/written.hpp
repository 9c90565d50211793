#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "pm/text/result.hpp"
#include "pm/time/civil.hpp"
#include "pm/time/instant.hpp"

namespace pm::time {

/// A time from a file, before its zone is known: RFC 3339 with `T` or a space, seconds optional,
/// the offset as `Z`, `UTC`, `GMT`, `±HH:MM` or omitted; or a date alone.
struct Written {
  Civil civil;
  std::optional<Milliseconds> offset;  ///< east of UTC; nothing if it was omitted
  Precision precision = Precision::minute;
};

/// Reads such a time. A diagnostic has the rule `time-zone` if the offset or zone is invalid,
/// otherwise `time-format`. It always has help, and a place without a source: the span of the
/// invalid part, from the start of the text.
[[nodiscard]] Result<Written> read_time(std::string_view text);

/// Reads a duration as people write it: `30m`, `2h`, `1h 30m`, `45 minutes`, `1d`, `PT1H30M`.
/// Returns nothing for any other text, for zero, and for more than a year.
[[nodiscard]] std::optional<Milliseconds> read_duration(std::string_view text);

}  // namespace pm::time
