#pragma once

#include <string>

#include "pm/model/moment.hpp"
#include "pm/time/instant.hpp"
#include "pm/time/zone.hpp"

namespace pm::metrics {
struct Length;
}  // namespace pm::metrics

namespace pm::view {

// Times and durations in the short forms of pages. Blanks inside a time or a duration do not break.

/// "29 January 2024", "25–29 January 2024", "29 January – 2 February 2024".
[[nodiscard]] std::string days(time::Instant from, time::Instant to, const time::Zone& zone);

/// "Monday, 29 January 2024": a heading.
[[nodiscard]] std::string day_heading(time::Instant at, const time::Zone& zone);

/// "Mon 29 January": a day next to others of its year.
[[nodiscard]] std::string short_weekday(time::Instant at, const time::Zone& zone);

/// "11:20–19:39 EST" on one day, "11:20 EST – Tue 30 January 02:10 EST" over several; days alone if
/// either end is known only to the day; "since 11:20 EST" without an end.
[[nodiscard]] std::string hours(const model::Moment& from, const model::Moment* to,
                                const time::Zone& zone);

/// "10 h 35 min", "4 d 10 h", "45 s": at most two units, rounded down. "about 13 d".
[[nodiscard]] std::string compact(const metrics::Length& length);
[[nodiscard]] std::string compact(time::Milliseconds length);

}  // namespace pm::view
