#pragma once

#include <optional>
#include <string_view>

#include "clock_words.hpp"
#include "day_words.hpp"
#include "pm/prose/cursor.hpp"
#include "pm/prose/loose_time.hpp"
#include "pm/time/instant.hpp"

namespace pm::prose {

/// What stands between two parts of a time: between the clocks of `09:14-09:20`, say.
struct Between {
  bool span = false;   ///< a dash or "to"
  bool slash = false;  ///< a second clock of the same instant may follow
  bool any = false;
  bool approximate = false;  ///< "around"
};

/// Takes what keeps two parts of a time apart; nothing when nothing does.
Between take_between(Cursor& cursor);

/// Reads the length of `T+04 min`, `T-2h40m` and `T+1:30` behind the sign.
[[nodiscard]] std::optional<time::Milliseconds> read_offset(Cursor& cursor);

/// Reads a day of eight digits, from 1990 to 2100: `20240502`.
[[nodiscard]] std::optional<DayRead> read_compact_day(Cursor& cursor);

/// Whether a clock follows, behind what keeps the parts of a time apart.
[[nodiscard]] bool clock_follows(Cursor cursor);
/// Whether nothing but such signs follows.
[[nodiscard]] bool ends_line(Cursor cursor);
/// Whether the text goes on as it does behind a time, and not as behind a number or in a word.
[[nodiscard]] bool ends_as_time(const Cursor& cursor);
/// Whether a unit follows, which makes the number before it an amount.
[[nodiscard]] bool unit_follows(const Cursor& after);
/// Whether a mark or the end follows.
[[nodiscard]] bool is_set_off(Cursor cursor);

/// Whether an abbreviation of a zone stands for other things as often: `ET`, `CAT`.
[[nodiscard]] bool is_doubtful_zone(std::string_view abbreviation);

void put_clock(LooseTime& time, const ClockRead& clock);

}  // namespace pm::prose
