#pragma once

#include <optional>

#include "cursor.hpp"

namespace pm::exchange {

/// A time of day.
struct ClockRead {
  int hour = 0;  ///< 0 to 24
  int minute = 0;
  std::optional<int> second;  ///< 0 to 59; a leap second 60 is read as 59
  int millisecond = 0;
  bool has_milliseconds = false;
  bool cut = false;    ///< digits below the millisecond were left out
  bool point = false;  ///< `11.50`, as numbers are written that are no time
  bool half = false;   ///< it says which half of the day: `am`
};

/// A time of day at the cursor: `9:05`, `11:03:20`, `08:49:12.123`, `11.50`, `5:33 PM`, `2pm`.
/// Nothing where the numbers are none of a clock.
[[nodiscard]] std::optional<ClockRead> read_clock(Cursor& cursor);

}  // namespace pm::exchange
