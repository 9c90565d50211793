#include "day_words.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "pm/text/words.hpp"
#include "pm/time/civil.hpp"

namespace pm::exchange {
namespace {

constexpr std::string_view weekdays[] = {"monday", "tuesday",  "wednesday", "thursday",
                                         "friday", "saturday", "sunday"};
constexpr std::string_view ordinals[] = {"st", "nd", "rd", "th"};
constexpr std::size_t shortest = 3;  ///< of a weekday that is cut short: "Thu"

/// Months and weekdays do, in English: "may 5" is more often a verb.
bool begins_with_capital(std::string_view word) {
  return !word.empty() && word.front() >= 'A' && word.front() <= 'Z';
}

/// Whole, or cut to three letters or as is usual ("Thurs").
bool is_weekday(std::string_view word) {
  if (!begins_with_capital(word)) return false;
  const auto lower = text::lower_ascii(word);
  const bool usual = lower == "tues" || lower == "thur" || lower == "thurs";
  return std::any_of(std::begin(weekdays), std::end(weekdays), [&](std::string_view name) {
    return lower == name || ((lower.size() == shortest || usual) && name.starts_with(lower));
  });
}

/// 1 to 12, and takes the point of an abbreviation.
std::optional<int> take_month(Cursor& cursor) {
  auto ahead = cursor;
  const auto word = ahead.word();
  const auto month = begins_with_capital(word) ? time::month_of(word) : 0;
  if (month == 0) return std::nullopt;
  if (word.size() < time::month_name(month).size()) ahead.take(".");
  cursor = ahead;
  return month;
}

/// "Thursday, "
void pass_weekday(Cursor& cursor) {
  auto ahead = cursor;
  const auto word = ahead.word();
  if (!is_weekday(word)) return;
  ahead.take(".");
  ahead.take(",");
  if (ahead.blanks()) cursor = ahead;
}

bool fits(const Day& day) {
  return day.month >= 1 && day.month <= 12 && day.day >= 1 && day.day <= 31;
}

/// "2023-07-13", "2023/7/13"
std::optional<Day> iso_day(Cursor& cursor) {
  auto ahead = cursor;
  const auto year = ahead.number(4, 4);
  const auto mark = ahead.peek() == '/' ? "/" : "-";
  if (!year || !ahead.take(mark)) return std::nullopt;
  const auto month = ahead.number(1, 2);
  if (!month || !ahead.take(mark)) return std::nullopt;
  const auto day = ahead.number(1, 2);
  if (!day) return std::nullopt;
  cursor = ahead;
  return Day{.year = *year, .month = *month, .day = *day};
}

/// "13.07.2023": with points the day stands first everywhere. (With slashes it may be the month.)
std::optional<Day> pointed_day(Cursor& cursor) {
  auto ahead = cursor;
  const auto day = ahead.number(1, 2);
  if (!day || !ahead.take(".")) return std::nullopt;
  const auto month = ahead.number(1, 2);
  if (!month || !ahead.take(".")) return std::nullopt;
  const auto year = ahead.number(4, 4);
  if (!year) return std::nullopt;
  cursor = ahead;
  return Day{.year = *year, .month = *month, .day = *day};
}

void pass_ordinal(Cursor& cursor) {
  auto ahead = cursor;
  const auto word = text::lower_ascii(ahead.word());
  if (std::find(std::begin(ordinals), std::end(ordinals), word) != std::end(ordinals))
    cursor = ahead;
}

/// ", 2024" or " 2024", but no hour: ", 2024:" is none that clocks have, and "20:24" has two
/// digits.
int year_behind(Cursor& cursor) {
  auto ahead = cursor;
  const bool comma = ahead.take(",");
  if (!ahead.blanks() && !comma) return 0;
  const auto year = ahead.number(4, 4);
  if (!year || is_letter(ahead.peek())) return 0;
  cursor = ahead;
  return *year;
}

/// "January 29th, 2024"
std::optional<Day> month_first(Cursor& cursor) {
  auto ahead = cursor;
  const auto month = take_month(ahead);
  if (!month || !ahead.blanks()) return std::nullopt;
  const auto day = ahead.number(1, 2);
  if (!day || ahead.peek() == ':') return std::nullopt;
  pass_ordinal(ahead);
  if (is_letter(ahead.peek())) return std::nullopt;
  cursor = ahead;
  return Day{.year = year_behind(cursor), .month = *month, .day = *day};
}

/// "29 January 2024", "17. November", "5th of May"
std::optional<Day> day_first(Cursor& cursor) {
  auto ahead = cursor;
  const auto day = ahead.number(1, 2);
  if (!day) return std::nullopt;
  pass_ordinal(ahead);
  ahead.take(".");
  ahead.take("-");
  ahead.blanks();
  if (ahead.take("of")) ahead.blanks();
  const auto month = take_month(ahead);
  if (!month || is_letter(ahead.peek())) return std::nullopt;
  cursor = ahead;
  if (ahead.take("-")) {
    if (const auto year = ahead.number(4, 4)) {
      cursor = ahead;
      return Day{.year = *year, .month = *month, .day = *day};
    }
  }
  return Day{.year = year_behind(cursor), .month = *month, .day = *day};
}

}  // namespace

std::optional<DayRead> read_day(Cursor& cursor) {
  auto ahead = cursor;
  pass_weekday(ahead);
  const auto iso = iso_day(ahead);
  auto day = iso ? iso : pointed_day(ahead);
  if (!day) day = month_first(ahead);
  if (!day) day = day_first(ahead);
  if (!day || !fits(*day)) return std::nullopt;
  cursor = ahead;
  return DayRead{.day = *day, .iso = iso.has_value()};
}

}  // namespace pm::exchange
