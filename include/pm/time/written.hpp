#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "pm/text/span.hpp"
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

/// Why a text is no time: the part that is wrong (bytes from the start of the text), and in words.
struct TimeMistake {
  text::Span part;
  std::string message;  ///< "there is no 30 February 2023"
  std::string help;     ///< what to write instead; never empty
  bool zone = false;    ///< the zone is what is wrong (rule `time-zone`), not the form
};

[[nodiscard]] std::variant<Written, TimeMistake> read_time(std::string_view text);

/// A length of time as people write it: `30m`, `2h`, `1h 30m`, `45 minutes`, `1d`, `PT1H30M`.
/// Nothing when it is none of these, is zero, or is longer than a year.
[[nodiscard]] std::optional<Milliseconds> read_duration(std::string_view text);

}  // namespace pm::time
