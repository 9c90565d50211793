#pragma once

#include <string_view>

#include "pm/time/instant.hpp"

namespace pm::time {

/// The instants that a calendar with years -9999 to 9999 can show; others are shown as the nearest.
extern const Instant first_instant;
extern const Instant last_instant;

/// Whole days from 1970-01-01 to this date; negative before it.
[[nodiscard]] std::int64_t days_since_epoch(int year, int month, int day);
/// 28 to 31.
[[nodiscard]] int days_in_month(int year, int month);

/// "January"; the month is 1 to 12.
[[nodiscard]] std::string_view month_name(int month);
/// The month that a word names in English, whole or by its first three letters in any case; else 0.
[[nodiscard]] int month_of(std::string_view word);

}  // namespace pm::time
