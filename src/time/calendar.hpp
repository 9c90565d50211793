#pragma once

#include <cstdint>

#include "pm/time/civil.hpp"
#include "pm/time/instant.hpp"

namespace pm::time {

/// The first and last instant that a calendar with years -9999 to 9999 can show; pm shows others as
/// the nearest.
extern const Instant first_instant;
extern const Instant last_instant;

/// Returns the whole days from 1970-01-01 to this date; negative before it.
[[nodiscard]] std::int64_t days_since_epoch(int year, int month, int day);

}  // namespace pm::time
