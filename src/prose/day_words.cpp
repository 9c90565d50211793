#include "day_words.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

#include "pm/text/words.hpp"
#include "words.hpp"

namespace pm::prose {
namespace {

constexpr std::string_view ordinals[] = {"st", "nd", "rd", "th", "er", "º", "ª"};

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

/// Letters, also those of Latin-1 beyond ASCII. Takes them.
std::string_view take_letters(Cursor& cursor) {
  constexpr std::size_t longest = 16;
  const auto all = cursor.ahead();
  std::size_t size = 0;
  while (size < all.size() && size <= longest) {
    if (is_letter(all[size])) {
      ++size;
    } else if (all[size] == '\xC3' && size + 1 < all.size()) {
      size += 2;
    } else {
      break;
    }
  }
  if (size == 0 || size > longest) return {};
  const auto word = all.substr(0, size);
  cursor.take(word);
  return word;
}

/// 1 to 12, and takes the point of an abbreviation. In small letters "may" is more often a verb.
std::optional<int> take_month(Cursor& cursor) {
  auto ahead = cursor;
  const auto word = take_letters(ahead);
  if (word.empty()) return std::nullopt;
  const auto lower = text::lower_ascii(word);
  const auto month = month_word(lower);
  if (month == 0) return std::nullopt;
  if (!is_capital(word.front()) && is_ambiguous_month(lower) && lower != "mai" && lower != "mars")
    return std::nullopt;
  ahead.take(".");
  cursor = ahead;
  return month;
}

/// "Thursday, "
int pass_weekday(Cursor& cursor) {
  auto ahead = cursor;
  const auto weekday = read_weekday(ahead);
  if (weekday < 0 || !ahead.blanks()) return -1;
  cursor = ahead;
  return weekday;
}

bool fits(const Day& day) {
  return day.month >= 1 && day.month <= 12 && day.day >= 1 && day.day <= 31;
}

/// "2023-07-13", "2023/7/13"
std::optional<Day> iso_day(Cursor& cursor) {
  auto ahead = cursor;
  const auto year = ahead.number(4, 4);
  const auto mark = ahead.peek() == '/' ? "/" : ahead.peek() == '.' ? "." : "-";
  if (!year || !ahead.take(mark)) return std::nullopt;
  const auto month = ahead.number(1, 2);
  if (!month || !ahead.take(mark)) return std::nullopt;
  const auto day = ahead.number(1, 2);
  if (!day) return std::nullopt;
  cursor = ahead;
  return Day{.year = *year, .month = *month, .day = *day};
}

/// "2024年5月2日", "5月2日"
std::optional<Day> east_asian_day(Cursor& cursor) {
  auto ahead = cursor;
  Day day;
  auto number = ahead.number(1, 4);
  if (number && (ahead.take("年") || ahead.take("년"))) {
    day.year = *number;
    ahead.blanks();
    number = ahead.number(1, 2);
  }
  if (!number || (!ahead.take("月") && !ahead.take("월"))) return std::nullopt;
  day.month = *number;
  ahead.blanks();
  number = ahead.number(1, 2);
  if (!number || (!ahead.take("日") && !ahead.take("일"))) return std::nullopt;
  day.day = *number;
  // "（木）": the weekday
  for (const auto& [open, close] : {std::pair{"(", ")"}, {"（", "）"}}) {
    auto weekday = ahead;
    if (!weekday.take(open)) continue;
    const auto end = weekday.ahead().find(close);
    if (end == std::string_view::npos || end > 9) continue;
    weekday.take(weekday.ahead().substr(0, end));
    weekday.take(close);
    ahead = weekday;
  }
  cursor = ahead;
  return day;
}

/// "13.07.2023": with points the day comes first everywhere. (With slashes it may be the month.)
std::optional<Day> pointed_day(Cursor& cursor) {
  auto ahead = cursor;
  const auto day = ahead.number(1, 2);
  if (!day || !ahead.take(".")) return std::nullopt;
  ahead.blanks();
  const auto month = ahead.number(1, 2);
  if (!month || !ahead.take(".")) return std::nullopt;
  const auto year = ahead.number(4, 4);
  if (!year) return std::nullopt;
  cursor = ahead;
  return Day{.year = *year, .month = *month, .day = *day};
}

void pass_ordinal(Cursor& cursor) {
  for (const auto ordinal : ordinals) {
    auto ahead = cursor;
    const auto word = ahead.ahead().substr(0, ordinal.size());
    if (text::lower_ascii(word) != ordinal) continue;
    ahead.take(word);
    if (!is_letter(ahead.peek())) cursor = ahead;
    return;
  }
}

/// ", 2024" or " 2024", but no hour: ", 2024:" is none that clocks have, and "20:24" has two
/// digits.
int year_behind(Cursor& cursor) {
  auto ahead = cursor;
  const bool comma = ahead.take(",");
  if (!ahead.blanks() && !comma) return 0;
  if (ahead.take("de ") || ahead.take("del ")) ahead.blanks();
  const auto year = ahead.number(4, 4);
  constexpr int first_year = 1000;
  if (!year || *year < first_year || is_letter(ahead.peek())) return 0;
  // "Jan 29 1405 UTC" has a time.
  constexpr int first_likely = 1970;
  constexpr int last_likely = 2100;
  const bool likely = *year >= first_likely && *year <= last_likely;
  auto after = ahead;
  after.blanks();
  if (!likely && (after.take("UTC") || after.take("GMT") || after.take(":"))) return 0;
  cursor = ahead;
  return *year;
}

/// "January 29th, 2024"
std::optional<Day> month_first(Cursor& cursor) {
  auto ahead = cursor;
  const auto month = take_month(ahead);
  if (!month) return std::nullopt;
  const bool apart = ahead.blanks() || ahead.take("-") || ahead.take("/");
  if (!apart) return std::nullopt;
  const auto day = ahead.number(1, 2);
  if (!day || (ahead.peek() == ':' && is_digit(ahead.peek(1)))) return std::nullopt;
  pass_ordinal(ahead);
  if (is_letter(ahead.peek()) || (ahead.peek() == '.' && is_digit(ahead.peek(1))))
    return std::nullopt;
  cursor = ahead;
  if (ahead.take("-") || ahead.take("/")) {
    if (const auto year = ahead.number(4, 4)) {
      cursor = ahead;
      return Day{.year = *year, .month = *month, .day = *day};
    }
  }
  return Day{.year = year_behind(cursor), .month = *month, .day = *day};
}

/// "29 January 2024", "17. November", "5th of May", "5 de maio de 2024"
std::optional<Day> day_first(Cursor& cursor) {
  auto ahead = cursor;
  if (ahead.take("le ") || ahead.take("Le ")) ahead.blanks();
  const auto day = ahead.number(1, 2);
  if (!day) return std::nullopt;
  pass_ordinal(ahead);
  ahead.take(".");
  ahead.take("-");
  ahead.take("/");
  ahead.blanks();
  if (ahead.take("of ") || ahead.take("de ")) ahead.blanks();
  const auto month = take_month(ahead);
  if (!month || is_letter(ahead.peek()) || ahead.peek() == '\xC3') return std::nullopt;
  cursor = ahead;
  if (ahead.take("-") || ahead.take("/")) {
    if (const auto year = ahead.number(4, 4)) {
      cursor = ahead;
      return Day{.year = *year, .month = *month, .day = *day};
    }
  }
  return Day{.year = year_behind(cursor), .month = *month, .day = *day};
}

constexpr int century = 2000;

/// Which number of `a/b` is the month.
std::optional<DayRead> in_order(int first, int second, int year) {
  const bool month = first >= 1 && first <= 12;
  const bool other = second >= 1 && second <= 12;
  DayRead read;
  if (month && other)
    read.order = NumericOrder::either;
  else if (month && second >= 1 && second <= 31)
    read.order = NumericOrder::month_first;
  else if (other && first >= 1 && first <= 31)
    read.order = NumericOrder::day_first;
  else
    return std::nullopt;
  read.day = {.year = year, .month = first, .day = second};
  if (read.order == NumericOrder::day_first) std::swap(read.day.month, read.day.day);
  return read;
}

/// Digits, `-`, `/` and `?` in the shape of a day with a year that is none.
std::optional<DayRead> broken_day(Cursor& cursor) {
  const auto all = cursor.ahead();
  std::size_t size = 0;
  std::size_t marks = 0;
  std::size_t digits = 0;
  for (; size < all.size() && size <= 12; ++size) {
    const char c = all[size];
    if (is_digit(c))
      ++digits;
    else if (c == '-' || c == '/')
      ++marks;
    else if (c != '?' && c != 'x' && c != 'X')
      break;
  }
  if (marks != 2 || digits < 5 || size < 8 || size > 12) return std::nullopt;
  if (all[size - 1] == '-' || all[size - 1] == '/' || !is_digit(all[0])) return std::nullopt;
  cursor.take(all.substr(0, size));
  DayRead read;
  read.broken = true;
  return read;
}

}  // namespace

int read_weekday(Cursor& cursor) {
  auto ahead = cursor;
  const auto word = take_letters(ahead);
  if (word.empty()) return -1;
  const auto lower = text::lower_ascii(word);
  const auto weekday = weekday_word(lower);
  if (weekday < 0) return -1;
  const bool german_or_english = is_capital(word.front());
  const bool romance = lower.size() > 4;
  if (!german_or_english && !romance) return -1;
  if (ahead.take("-feira")) ahead.take(",");
  ahead.take(".");
  ahead.take(",");
  cursor = ahead;
  return weekday;
}

std::optional<DayRead> read_day(Cursor& cursor) {
  auto ahead = cursor;
  const auto weekday = pass_weekday(ahead);
  const auto iso = iso_day(ahead);
  auto day = iso ? iso : pointed_day(ahead);
  if (!day) day = east_asian_day(ahead);
  if (!day) day = month_first(ahead);
  if (!day) day = day_first(ahead);
  if (!day || !fits(*day)) return std::nullopt;
  cursor = ahead;
  return DayRead{.day = *day, .iso = iso.has_value(), .weekday = weekday};
}

std::optional<DayRead> read_numeric_day(Cursor& cursor, bool without_year) {
  auto ahead = cursor;
  const auto weekday = pass_weekday(ahead);
  auto broken = ahead;
  const auto first = ahead.number(1, 2);
  const auto mark = ahead.peek() == '/' ? std::string_view("/") : std::string_view("-");
  const auto second = first && ahead.take(mark) ? ahead.number(1, 2) : std::nullopt;
  if (!second) {
    auto read = broken_day(broken);
    if (read) cursor = broken;
    return read;
  }
  auto with_year = ahead;
  std::optional<int> year;
  if (with_year.take(mark)) {
    year = with_year.number(4, 4);
    if (!year) {
      year = with_year.number(2, 2);
      if (year) *year += century;
    }
    if (!year) {
      auto read = broken_day(broken);
      if (read) cursor = broken;
      return read;
    }
    ahead = with_year;
  } else if (!without_year) {
    return std::nullopt;
  }
  auto read = in_order(*first, *second, year.value_or(0));
  if (!read) return std::nullopt;
  read->weekday = weekday;
  cursor = ahead;
  return read;
}

}  // namespace pm::prose
