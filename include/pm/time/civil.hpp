#pragma once

#include <string_view>

#include "pm/time/instant.hpp"

namespace pm::time {

/// The precision of a written time. A date alone has the precision of a day.
enum class Precision { day, minute, second, millisecond };

/// A date and time of day as a calendar and a wall clock show them, without a zone (proleptic
/// Gregorian calendar).
struct Civil {
  int year = 1970;
  int month = 1;   ///< 1 to 12
  int day = 1;     ///< 1 to 31, depending on the month
  int hour = 0;    ///< 0 to 23
  int minute = 0;  ///< 0 to 59
  int second = 0;  ///< 0 to 59; a leap second 60 is read as 59
  int millisecond = 0;
  friend bool operator==(const Civil&, const Civil&) = default;
};

/// Returns the instant at which a clock in UTC shows `civil`.
[[nodiscard]] Instant in_utc(const Civil& civil);
/// Returns the time that a clock in UTC shows at this instant.
[[nodiscard]] Civil civil(Instant instant);
/// Returns 0 for Sunday to 6 for Saturday.
[[nodiscard]] int weekday(const Civil& civil);
/// "Sunday"; 0 is Sunday.
[[nodiscard]] std::string_view weekday_name(int weekday);

/// Returns 28 to 31; the month is 1 to 12.
[[nodiscard]] int days_in_month(int year, int month);
/// "January"; the month is 1 to 12.
[[nodiscard]] std::string_view month_name(int month);
/// Returns the month that an English word names, 1 to 12: the whole name or its first three
/// letters, in any case, or "sept"; otherwise 0.
[[nodiscard]] int month_of(std::string_view word);

}  // namespace pm::time
