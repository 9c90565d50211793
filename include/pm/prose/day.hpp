#pragma once

#include <cstdint>

#include "pm/time/instant.hpp"

namespace pm::prose {

/// A day of the calendar; a part that the text does not say is 0.
struct Day {
  int year = 0;
  int month = 0;
  int day = 0;
  friend bool operator==(const Day&, const Day&) = default;
};

/// Which of the two first numbers of a day is the month, in `3/4/2024`.
enum class NumericOrder : std::uint8_t {
  named,        ///< the notation says it: `2024-04-03`, `3 April`
  month_first,  ///< only one reading is a day of the calendar
  day_first,
  either,  ///< the first is taken for the month until its document decides
};

// Days all of whose parts were said.

/// Whether the calendar has it: it lacks 31 February.
[[nodiscard]] bool exists(const Day& day);

/// The day that lies so many days away; whole ones count.
[[nodiscard]] Day moved(const Day& day, time::Milliseconds by);
[[nodiscard]] Day next(const Day& day);

}  // namespace pm::prose
