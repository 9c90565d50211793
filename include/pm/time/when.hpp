#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "pm/text/result.hpp"
#include "pm/time/civil.hpp"
#include "pm/time/instant.hpp"
#include "pm/time/written.hpp"
#include "pm/time/zone.hpp"

namespace pm::time {

/// The largest accepted difference between the clocks of two machines. A time this far ahead of now
/// is not in the future.
inline constexpr Milliseconds clock_difference = 5 * minutes;

/// Where from now a time is that does not name its day: `14:05`, `Sunday 22:00`. A clock time is
/// another day's only within 12 hours.
enum class Lean {
  none,    ///< a clock time is today's, a weekday is the last one
  past,    ///< events; a clock time in the future is yesterday's
  future,  ///< promises and plans; a clock time in the past is tomorrow's, a weekday is the next
           ///< one
};

/// A time from the command line, and its precision.
struct Said {
  Instant at;
  Precision precision = Precision::minute;
  bool uses_zone = false;        ///< it names no offset, and is not relative to now
  bool is_day_inferred = false;  ///< it is not today's, and does not name its day completely
};

/// Reads a time as people write it on the command line: `now`, `14:05` (today), `today 14:05`,
/// `yesterday 18:00`, `tomorrow 9:00`, `5m ago`, `1h 30m ago`, `in 2h`, `yesterday` (with the
/// precision of a day), or any form that a file may contain. Also in looser notations: `2pm`,
/// `22h40`, `22.40`, `2240`, `Sunday 22:00`, `Nov 29 22:40` (the year that is nearest), `an hour
/// ago`, `1.5h ago`, `@1764456000` (seconds since 1970). Ignores case, and blanks around and
/// between words. A time without a zone is in `zone`. Days are those of `zone` at `now`, or those
/// of the given offset. `now` has the precision of a second. A time relative to it has that of a
/// minute, or of a second if the duration has seconds. A text with two meanings is a diagnostic
/// that names both.
[[nodiscard]] Result<Said> read_when(std::string_view text, Instant now, const Zone& zone,
                                     Lean lean = Lean::none);

/// Reads a duration as people write it on the command line: that of a file, `1.5h`, `an hour`,
/// `half an hour`, `two hours and five minutes`. Returns nothing for any other text.
[[nodiscard]] std::optional<Milliseconds> read_loose_duration(std::string_view text);

/// Returns whether a text can be a clock time and a duration: `1h30`.
[[nodiscard]] bool is_clock_or_duration(std::string_view text);

/// Returns the instant of a time that has been read: by its own offset, otherwise in `zone`. A day
/// begins at its first clock time. A local time that clocks skipped or showed twice is a diagnostic
/// that names both instants; `text` is the original text.
[[nodiscard]] Result<Instant> instant_of(const Written& time, std::string_view text,
                                         const Zone& zone);

/// Returns a time as pm writes it into a file, independent of where it is read:
/// "2024-01-29T11:26-05:00", with seconds if they are known, `Z` in UTC; "2024-01-29" with the
/// precision of a day. Also in UTC if the zone's offset cannot be written.
[[nodiscard]] std::string written(Instant instant, Precision precision, const Zone& zone);

}  // namespace pm::time
