#pragma once

#include <string_view>

#include "pm/time/instant.hpp"

namespace pm::time {

/// How much of a time was written down. A date alone is known to the day.
enum class Precision { day, minute, second, millisecond };

/// A date and time of day as a calendar and a clock on the wall show them, in no particular zone
/// (proleptic Gregorian calendar).
struct Civil {
  int year = 1970;
  int month = 1;   ///< 1 to 12
  int day = 1;     ///< 1 to 31, as the month has them
  int hour = 0;    ///< 0 to 23
  int minute = 0;  ///< 0 to 59
  int second = 0;  ///< 0 to 59; a leap second 60 is read as 59
  int millisecond = 0;
  friend bool operator==(const Civil&, const Civil&) = default;
};

/// The instant at which a clock in UTC shows this.
[[nodiscard]] Instant in_utc(const Civil& civil);
/// What a clock in UTC shows at this instant.
[[nodiscard]] Civil civil(Instant instant);
/// 0 for Sunday to 6 for Saturday.
[[nodiscard]] int weekday(const Civil& civil);

/// 28 to 31; the month is 1 to 12.
[[nodiscard]] int days_in_month(int year, int month);
/// "January"; the month is 1 to 12.
[[nodiscard]] std::string_view month_name(int month);
/// The month that a word names in English, whole or by its first three letters in any case, or by
/// "sept"; else 0.
[[nodiscard]] int month_of(std::string_view word);

}  // namespace pm::time
