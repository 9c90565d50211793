#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace pm::time {

// Days in the notations of people, beyond those of files. Which day a weekday or a date without its
// year means depends on the context, which the caller knows.

/// A day at the start of a text: any of a word such as `yesterday`, a weekday, and a date.
struct LooseDay {
  std::optional<int> away;     ///< days from today
  std::optional<int> weekday;  ///< 0 for Sunday to 6 for Saturday; with a date: what is said of it
  int year = 0;                ///< 0: omitted
  int month = 0;               ///< 1 to 12; 0: there is no date
  int day = 0;                 ///< 1 to 31, which the month need not have
  std::size_t length = 0;      ///< in bytes, without a comma or blanks after it
  /// The year may be a clock time: `Nov 29 2015`.
  bool year_may_be_clock = false;
};

/// Reads `today`, `yesterday`, `tomorrow`, `Sunday`, `Sun`, `Nov 29`, `29 November`, `November
/// 29th, 2026`, `29. Nov 2026`, `2026-11-29`, and a date after its weekday (`Sun, Nov 29`), in any
/// case. Four digits after a day and a month are their year from 1900 to `latest_year`.
[[nodiscard]] std::optional<LooseDay> read_loose_day(std::string_view text, int latest_year);

}  // namespace pm::time
