#pragma once

#include <string>
#include <string_view>
#include <variant>

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

/// A time as people say it: `now`, `14:05` (today), `today 14:05`, `yesterday 18:00`, `5m ago`,
/// `1h 30m ago`, `in 2h`, `yesterday` (known to the day), or any form that a file may have. What
/// names no zone is read in `zone`; days are those of `zone` at `now`. `now` is known to the
/// second, what is counted from it to the minute.
[[nodiscard]] std::variant<Said, TimeMistake> read_when(std::string_view text, Instant now,
                                                        const Zone& zone);

/// A time as pm writes it into a file, which says the same wherever it is read:
/// "2024-01-29T11:26-05:00", with seconds where it is known to them, `Z` in UTC; "2024-01-29" for
/// one known to the day.
[[nodiscard]] std::string written(Instant instant, Precision precision, const Zone& zone);

}  // namespace pm::time
