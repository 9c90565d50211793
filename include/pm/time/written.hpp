#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "pm/text/result.hpp"
#include "pm/time/civil.hpp"
#include "pm/time/instant.hpp"

namespace pm::time {

/// A time as it stands in a file, before its zone is known: RFC 3339 with `T` or a space, seconds
/// optional, the offset as `Z`, `UTC`, `GMT`, `±HH:MM` or left out; or a date alone.
struct Written {
  Civil civil;
  std::optional<Milliseconds> offset;  ///< east of UTC; nothing when it was left out
  Precision precision = Precision::minute;
};

/// Reads such a time. A diagnostic has the rule `time-zone` where the offset or zone is what is
/// wrong, otherwise `time-format`; help, always; and a place without a source, whose span is that
/// of the wrong part, from the start of the text.
[[nodiscard]] Result<Written> read_time(std::string_view text);

/// A length of time as people write it: `30m`, `2h`, `1h 30m`, `45 minutes`, `1d`, `PT1H30M`.
/// Nothing when it is none of these, is zero, or is longer than a year.
[[nodiscard]] std::optional<Milliseconds> read_duration(std::string_view text);

}  // namespace pm::time
