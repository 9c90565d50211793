#pragma once

#include <string>
#include <string_view>

#include "pm/text/result.hpp"
#include "pm/time/civil.hpp"
#include "pm/time/instant.hpp"
#include "pm/time/written.hpp"
#include "pm/time/zone.hpp"

namespace pm::time {

/// A time from the command line, and its precision.
struct Said {
  Instant at;
  Precision precision = Precision::minute;
};

/// Reads a time as people write it on the command line: `now`, `14:05` (today), `today 14:05`,
/// `yesterday 18:00`, `tomorrow 9:00`, `5m ago`, `1h 30m ago`, `in 2h`, `yesterday` (with the
/// precision of a day), or any form that a file may contain. Ignores case, and blanks around and
/// between words. A time without a zone is in `zone`. Days are those of `zone` at `now`, or those
/// of the given offset. `now` has the precision of a second. A time relative to it has that of a
/// minute, or of a second if the duration has seconds.
[[nodiscard]] Result<Said> read_when(std::string_view text, Instant now, const Zone& zone);

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
