#include "pm/prose/loose_time.hpp"

#include <iterator>
#include <utility>

#include "clock_words.hpp"
#include "day_words.hpp"
#include "pm/prose/cursor.hpp"
#include "pm/text/words.hpp"
#include "zone_words.hpp"

namespace pm::prose {
namespace {

/// What may stand between a day and its time: "T", ", at ", " - ", or nothing but blanks.
bool take_separator(Cursor& cursor, bool iso) {
  auto ahead = cursor;
  if (iso && (ahead.take("T") || ahead.take("t") || ahead.take(":"))) {
    cursor = ahead;
    return true;
  }
  const bool comma = ahead.take(",");
  const bool blank = ahead.blanks();
  for (const std::string_view mark : {"-", "–", "—", "@", "at ", "around ", "about "}) {
    if (!blank || !ahead.take(mark)) continue;
    ahead.blanks();
    break;
  }
  if (!comma && !blank) return false;
  cursor = ahead;
  return true;
}

void put(LooseTime& said, const ClockRead& clock) {
  said.hour = clock.hour;
  said.minute = clock.minute;
  said.second = clock.second;
  said.millisecond = clock.millisecond;
  said.has_milliseconds = clock.has_milliseconds;
  said.cut = clock.cut;
  said.half = clock.half;
  said.odd_half = clock.odd_half;
  said.minute_unknown = clock.minute_unknown;
}

/// Whether a clock begins here, be its numbers right or wrong.
bool looks_like_clock(const Cursor& cursor) {
  auto ahead = cursor;
  return ahead.number(1, 2).has_value() && ahead.peek() == ':' && is_digit(ahead.peek(1));
}

/// ":00" behind seconds, which some tools put there: the hundredths of the second.
void pass_hundredths(Cursor& cursor) {
  if (!cursor.ahead().starts_with(":00")) return;
  auto ahead = cursor;
  ahead.take(":00");
  if (!is_digit(ahead.peek()) && ahead.peek() != ':') cursor = ahead;
}

/// The time behind a day. Without one the day stays alone; false where there is one that no clock
/// shows, which makes the whole no time.
bool clock_behind(Cursor& cursor, bool iso, LooseTime& said) {
  auto ahead = cursor;
  if (!take_separator(ahead, iso)) return true;
  const auto clock = read_clock(ahead);
  if (!clock) return !looks_like_clock(ahead);
  put(said, *clock);
  if (clock->second && !clock->has_milliseconds) pass_hundredths(ahead);
  auto zone = read_zone(ahead, true);
  said.offset = zone.offset;
  said.abbreviation = std::move(zone.abbreviation);
  cursor = ahead;
  return true;
}

/// " on January 25, 2024", ", Jan 25": the day behind a time.
void day_behind(Cursor& cursor, LooseTime& said) {
  auto ahead = cursor;
  const bool comma = ahead.take(",");
  if (!ahead.blanks() && !comma) return;
  if (ahead.take("on")) ahead.blanks();
  if (const auto read = read_day(ahead)) {
    said.day = read->day;
    cursor = ahead;
  }
}

std::optional<LooseTime> day_and_clock(Cursor& cursor) {
  const auto read = read_day(cursor);
  if (!read) return std::nullopt;
  LooseTime said;
  said.day = read->day;
  said.weekday = read->weekday;
  if (!clock_behind(cursor, read->iso, said)) return std::nullopt;
  return said;
}

std::optional<LooseTime> clock_first(Cursor& cursor) {
  const auto clock = read_clock(cursor);
  if (!clock) return std::nullopt;
  LooseTime said;
  put(said, *clock);
  auto zone = read_zone(cursor, false);
  said.point = clock->form == ClockForm::point;
  said.bare_number = said.point && !clock->half && !zone.offset && zone.abbreviation.empty();
  said.offset = zone.offset;
  said.abbreviation = std::move(zone.abbreviation);
  day_behind(cursor, said);
  return said;
}

/// Whether what was read ends where a word or number ends: `11:03abc` and `11:03:2` do not.
bool ends_well(const Cursor& cursor) {
  const char next = cursor.peek();
  if (is_letter(next) || is_digit(next)) return false;
  const bool goes_on = next == ':' || next == '-' || next == '/';
  return !goes_on || next == '-' || !is_digit(cursor.peek(1));
}

}  // namespace

std::optional<LooseTime> loose_time(std::string_view text) {
  Cursor cursor(text);
  cursor.blanks();
  auto other = cursor;
  auto said = day_and_clock(cursor);
  if (!said) {
    cursor = other;
    said = clock_first(cursor);
  }
  if (!said || !ends_well(cursor)) return std::nullopt;
  said->length = cursor.at();
  return said;
}

time::Civil civil_of(const LooseTime& said, const Day& day) {
  constexpr int hours_of_a_day = 24;
  const bool ends_day = said.hour == hours_of_a_day;
  const auto shown = ends_day ? next(day) : day;
  return {.year = shown.year,
          .month = shown.month,
          .day = shown.day,
          .hour = ends_day ? 0 : said.hour.value_or(0),
          .minute = said.minute,
          .second = said.second.value_or(0),
          .millisecond = said.millisecond};
}

}  // namespace pm::prose
