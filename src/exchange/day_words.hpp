#pragma once

#include <optional>

#include "cursor.hpp"
#include "said_time.hpp"

namespace pm::exchange {

/// A day at the cursor: `2023-07-13`, `2023/07/13`, `13.07.2023`, `Mar 20, 2017`, `January 29th`,
/// `29 January 2024`, `17. November`, each also behind a weekday. The year may be left out where
/// the month is a word. Months have up to 31 days here: whether the month has this one, its year
/// says.
struct DayRead {
  Day day;
  bool iso = false;  ///< all numbers, the year first
};
[[nodiscard]] std::optional<DayRead> read_day(Cursor& cursor);

}  // namespace pm::exchange
