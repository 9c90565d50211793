#pragma once

#include <optional>

#include "pm/prose/cursor.hpp"
#include "pm/prose/day.hpp"

namespace pm::prose {

/// A day that was read.
struct DayRead {
  Day day;
  NumericOrder order = NumericOrder::named;
  bool iso = false;     ///< all numbers, the year first
  bool broken = false;  ///< it has the shape of a day and is none: `20245-03-02`, `2024-05-??`
  int weekday = -1;     ///< 0 for Sunday to 6, where it says one
};

/// A day at the cursor: `2023-07-13`, `2023/07/13`, `13.07.2023`, `Mar 20, 2017`, `January 29th`,
/// `29 January 2024`, `17. November`, `4 mai 2024`, `2024年5月2日`, each also behind a weekday. The
/// year may be left out where the month is a word. Months have up to 31 days here: whether the
/// month has this one, its year says.
[[nodiscard]] std::optional<DayRead> read_day(Cursor& cursor);

/// Also days in numbers only: `04/29/2024`, `4/29/24`, `08-30-2024`, and broken ones. With
/// `without_year` also `1/31` and `04-11`.
[[nodiscard]] std::optional<DayRead> read_numeric_day(Cursor& cursor, bool without_year);

/// A weekday at the cursor, whole or cut short, with its point or comma: 0 for Sunday; -1: none.
[[nodiscard]] int read_weekday(Cursor& cursor);

}  // namespace pm::prose
