#pragma once

#include <string>

#include "pm/time/civil.hpp"
#include "pm/time/instant.hpp"
#include "pm/time/zone.hpp"

namespace pm::time {

/// "Jan 29, 2024 - 11:26 EST"; a time known to the day is "Jan 29, 2024".
[[nodiscard]] std::string posted(Instant instant, Precision precision, const Zone& zone);
/// "2024-01-29 11:26 EST", "2024-01-29": sorts by time.
[[nodiscard]] std::string sortable(Instant instant, Precision precision, const Zone& zone);
/// "2024-01-29T16:26:00Z" in UTC, with milliseconds only if they are not zero (RFC 3339).
[[nodiscard]] std::string rfc3339(Instant instant);
/// "2024-01-29": the date in the zone.
[[nodiscard]] std::string date(Instant instant, const Zone& zone);
/// "11:26"
[[nodiscard]] std::string clock_time(Instant instant, const Zone& zone);
/// "29 Jan": for axes.
[[nodiscard]] std::string short_day(Instant instant, const Zone& zone);

/// "10 hours 35 minutes", "2 days 3 hours", "1 hour 5 seconds", "0 seconds": omits units that are
/// zero. A duration below a second is exact, and one below a day is cut to the second. From a day
/// on it is rounded to the nearest minute. A negative duration begins with "minus".
[[nodiscard]] std::string long_duration(Milliseconds length);
/// "10h 35m", "-5m": the same in letters.
[[nodiscard]] std::string short_duration(Milliseconds length);
/// "PT10H35M", "P4DT10H6M" (ISO 8601), exact to the millisecond
[[nodiscard]] std::string iso_duration(Milliseconds length);

}  // namespace pm::time
