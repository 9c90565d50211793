#include "clock_words.hpp"

#include <cstddef>
#include <string>

#include "pm/text/words.hpp"

namespace pm::exchange {
namespace {

constexpr std::size_t most_fraction = 9;

/// ".123", behind seconds. Digits past the third are dropped.
bool fraction(Cursor& cursor, ClockRead& clock) {
  const bool point = cursor.peek() == '.' || cursor.peek() == ',';
  if (!point || !is_digit(cursor.peek(1))) return true;
  cursor.take(cursor.ahead().substr(0, 1));
  std::size_t count = 0;
  for (int scale = 100; is_digit(cursor.peek()); ++count, scale /= 10) {
    const int digit = cursor.peek() - '0';
    clock.millisecond += digit * scale;
    clock.cut = clock.cut || (scale == 0 && digit != 0);
    cursor.take(cursor.ahead().substr(0, 1));
  }
  clock.has_milliseconds = true;
  return count <= most_fraction;
}

/// ":20.5"
bool read_seconds(Cursor& cursor, ClockRead& clock) {
  if (cursor.peek() != ':' || !is_digit(cursor.peek(1))) return true;
  cursor.take(":");
  const auto second = cursor.number(2, 2);
  if (!second || *second > 60) return false;
  clock.second = *second == 60 ? 59 : *second;
  return fraction(cursor, clock);
}

/// ":05" or ".50"; of a number with a point exactly two digits, and nothing that goes on as a
/// version or an amount does.
bool minutes(Cursor& cursor, ClockRead& clock) {
  const bool colon = cursor.take(":");
  if (!colon && !cursor.take(".")) return false;
  const auto minute = cursor.number(2, 2);
  if (!minute || *minute > 59) return false;
  clock.minute = *minute;
  clock.point = !colon;
  if (colon) return read_seconds(cursor, clock);
  return cursor.peek() != '%' && !(cursor.peek() == '.' && is_digit(cursor.peek(1)));
}

enum class Half { none, am, pm };

/// "pm", " P.M."
Half half(Cursor& cursor) {
  auto ahead = cursor;
  ahead.blanks();
  const auto first = text::lower_ascii(ahead.ahead().substr(0, 1));
  if (first != "a" && first != "p") return Half::none;
  ahead.take(ahead.ahead().substr(0, 1));
  const bool points = ahead.take(".");
  if (!ahead.take("m") && !ahead.take("M")) return Half::none;
  if (points) ahead.take(".");
  if (is_letter(ahead.peek()) || is_digit(ahead.peek())) return Half::none;
  cursor = ahead;
  return first == "a" ? Half::am : Half::pm;
}

/// Whether hour and minute are ones of a clock, after making one of twelve hours one of 24.
bool settle(ClockRead& clock, Half half) {
  // People write `15:30 PM` too: the hour is plain.
  if (half == Half::pm && clock.hour < 12) clock.hour += 12;
  if (half == Half::am && clock.hour > 12) return false;
  if (half == Half::am && clock.hour == 12) clock.hour = 0;
  const bool past_midnight = clock.minute > 0 || clock.second.value_or(0) > 0;
  return clock.hour < 24 || (clock.hour == 24 && !past_midnight && half == Half::none);
}

}  // namespace

std::optional<ClockRead> read_clock(Cursor& cursor) {
  auto ahead = cursor;
  ClockRead clock;
  const auto hour = ahead.number(1, 2);
  if (!hour) return std::nullopt;
  clock.hour = *hour;
  const bool has_minutes = (ahead.peek() == ':' || ahead.peek() == '.') && is_digit(ahead.peek(1));
  if (has_minutes && !minutes(ahead, clock)) return std::nullopt;
  const auto part = half(ahead);
  if (!has_minutes && part == Half::none) return std::nullopt;
  if (!settle(clock, part)) return std::nullopt;
  clock.half = part != Half::none;
  cursor = ahead;
  return clock;
}

}  // namespace pm::exchange
