#pragma once

#include <string>
#include <string_view>

#include "pm/text/result.hpp"
#include "pm/time/civil.hpp"
#include "pm/time/instant.hpp"
#include "pm/time/written.hpp"
#include "pm/time/zone.hpp"

namespace pm::time {

/// A time that somebody said on the command line, and how exact it was.
struct Said {
  Instant at;
  Precision precision = Precision::minute;
};

/// A time as people say it: `now`, `14:05` (today), `today 14:05`, `yesterday 18:00`,
/// `tomorrow 9:00`, `5m ago`, `1h 30m ago`, `in 2h`, `yesterday` (known to the day), or any form
/// that a file may have. Case does not count, nor do blanks around and between words. What names
/// no zone is read in `zone`; days are those of `zone` at `now`, or of the clock whose offset is
/// given. `now` is known to the second, what is counted from it to the minute, unless it is counted
/// in seconds.
[[nodiscard]] Result<Said> read_when(std::string_view text, Instant now, const Zone& zone);

/// The instant of a time that has been read: by its own offset, else in `zone`. A day begins when
/// its first clock time does. A local time that clocks skipped or showed twice is a
/// diagnostic that names both instants; `text` is how it was written.
[[nodiscard]] Result<Instant> instant_of(const Written& time, std::string_view text,
                                         const Zone& zone);

/// A time as pm writes it into a file, which says the same wherever it is read:
/// "2024-01-29T11:26-05:00", with seconds where it is known to them, `Z` in UTC; "2024-01-29" for
/// one known to the day. In UTC also where the zone's offset cannot be written.
[[nodiscard]] std::string written(Instant instant, Precision precision, const Zone& zone);

}  // namespace pm::time
