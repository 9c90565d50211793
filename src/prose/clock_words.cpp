#include "clock_words.hpp"

#include <cstddef>
#include <string>
#include <string_view>

#include "pm/text/words.hpp"

namespace pm::prose {
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

constexpr std::string_view wide_colon = "：";

/// ":??", ":xx": nobody knows the minutes.
bool unknown_minutes(Cursor& cursor, ClockRead& clock) {
  for (const std::string_view form : {":??", ":xx", ":XX", ":--", ".xx", ".??"}) {
    if (!cursor.ahead().starts_with(form) || is_letter(cursor.peek(form.size()))) continue;
    cursor.take(form);
    clock.minute_unknown = true;
    return true;
  }
  return false;
}

/// "h10", "h10m", "時05分"
bool letter_minutes(Cursor& cursor, ClockRead& clock) {
  auto ahead = cursor;
  const bool kanji = ahead.take("時") || ahead.take("时");
  if (!kanji && !ahead.take("h") && !ahead.take("H")) return false;
  const auto minute = ahead.number(kanji ? 1 : 2, 2);
  if (!minute || *minute > 59) return false;
  if (kanji) {
    if (!ahead.take("分")) return false;
  } else if (is_letter(ahead.peek())) {
    // `16h10m` is a duration, `16h10min` too.
    return false;
  }
  clock.minute = *minute;
  clock.form = ClockForm::letter;
  cursor = ahead;
  return true;
}

/// ":05" or ".50"; of a number with a point exactly two digits, and nothing that goes on as a
/// version or an amount does.
bool minutes(Cursor& cursor, ClockRead& clock) {
  const bool colon = cursor.take(":") || cursor.take(wide_colon);
  if (!colon && !cursor.take(".")) return false;
  const auto minute = cursor.number(2, 2);
  if (!minute || *minute > 59) return false;
  clock.minute = *minute;
  clock.form = colon ? ClockForm::colon : ClockForm::point;
  if (colon) return read_seconds(cursor, clock);
  return cursor.peek() != '%' && !(cursor.peek() == '.' && is_digit(cursor.peek(1)));
}

enum class Half { none, am, pm };

/// "pm", " P.M."; behind minutes also "p" alone.
Half half(Cursor& cursor, bool has_minutes) {
  auto ahead = cursor;
  const bool blank = ahead.blanks();
  const auto first = text::lower_ascii(ahead.ahead().substr(0, 1));
  if (first != "a" && first != "p") return Half::none;
  ahead.take(ahead.ahead().substr(0, 1));
  const bool points = ahead.take(".");
  const bool whole = ahead.take("m") || ahead.take("M");
  if (!whole && (blank || points || !has_minutes)) return Half::none;
  if (points) ahead.take(".");
  if (is_letter(ahead.peek()) || is_digit(ahead.peek())) return Half::none;
  cursor = ahead;
  return first == "a" ? Half::am : Half::pm;
}

/// Makes an hour of twelve one of 24; returns whether hour and minute are ones of a clock.
bool settle(ClockRead& clock, Half half) {
  // People write `15:30 PM` too: the hour is plain.
  clock.odd_half = half == Half::pm && clock.hour > 12;
  if (half == Half::pm && clock.hour < 12) clock.hour += 12;
  if (half == Half::am && clock.hour > 12) return false;
  if (half == Half::am && clock.hour == 12) clock.hour = 0;
  const bool past_midnight = clock.minute > 0 || clock.second.value_or(0) > 0;
  return clock.hour < 24 || (clock.hour == 24 && !past_midnight && half == Half::none);
}

/// " Uhr" and "h", which some languages put behind every time.
void pass_unit(Cursor& cursor) {
  auto ahead = cursor;
  ahead.blanks();
  if (!ahead.take("Uhr") && !ahead.take("hrs") && !ahead.take("hs") && !ahead.take("h")) return;
  if (!is_letter(ahead.peek()) && !is_digit(ahead.peek())) cursor = ahead;
}

/// "0437", "1540"
std::optional<ClockRead> four_digits(Cursor& cursor) {
  auto ahead = cursor;
  const auto both = ahead.number(4, 4);
  const bool goes_on = ahead.peek() == '.' && is_digit(ahead.peek(1));
  if (!both || *both / 100 > 24 || *both % 100 > 59 || goes_on) return std::nullopt;
  ClockRead clock;
  clock.hour = *both / 100;
  clock.minute = *both % 100;
  clock.form = ClockForm::digits;
  if (!settle(clock, Half::none)) return std::nullopt;
  cursor = ahead;
  return clock;
}

/// "16h"
bool is_hour_only(Cursor& cursor) {
  auto ahead = cursor;
  if (!ahead.take("h") && !ahead.take("H")) return false;
  if (is_letter(ahead.peek()) || is_digit(ahead.peek())) return false;
  cursor = ahead;
  return true;
}

}  // namespace

std::optional<ClockRead> read_clock(Cursor& cursor, ClockForms forms) {
  auto ahead = cursor;
  ClockRead clock;
  const auto hour = ahead.number(1, 2);
  if (!hour) return forms.digits ? four_digits(cursor) : std::nullopt;
  clock.hour = *hour;
  const bool sign = ahead.peek() == ':' || ahead.peek() == '.';
  bool has_minutes = (sign && is_digit(ahead.peek(1))) || ahead.ahead().starts_with(wide_colon);
  if (unknown_minutes(ahead, clock) || letter_minutes(ahead, clock)) {
    has_minutes = true;
  } else if (has_minutes && !minutes(ahead, clock)) {
    return std::nullopt;
  }
  const auto part = half(ahead, has_minutes);
  if (!has_minutes && part == Half::none) {
    if (!forms.hour_only || !is_hour_only(ahead)) return std::nullopt;
  }
  if (!has_minutes) clock.form = ClockForm::hour;
  if (!settle(clock, part)) return std::nullopt;
  clock.half = part != Half::none;
  if (has_minutes && part == Half::none && clock.form != ClockForm::letter) pass_unit(ahead);
  cursor = ahead;
  return clock;
}

}  // namespace pm::prose
