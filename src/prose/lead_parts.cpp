#include "lead_parts.hpp"

#include <algorithm>
#include <iterator>

#include "pm/text/words.hpp"
#include "words.hpp"
#include "zone_words.hpp"

namespace pm::prose {
namespace {

/// Words of the table of zones that stand for other things as often. They are zones only before a
/// mark.
constexpr std::string_view doubtful_zones[] = {"ART", "EAT", "PET", "CAT", "MSK", "WIT", "AMT",
                                               "VET", "COT", "SST", "CT",  "MT",  "PT",  "ET",
                                               "IST", "NST", "AST", "WAT", "WET", "ICT"};

}  // namespace

Between take_between(Cursor& cursor) {
  Between between;
  for (bool more = true; more;) {
    more = cursor.blanks();
    for (const std::string_view sign : {",", ";", ")", "]", "|", "@"})
      more = cursor.take(sign) || more;
    for (const std::string_view sign : {"/", "(", "[", "（", "）"}) {
      if (!cursor.take(sign)) continue;
      between.slash = true;
      more = true;
    }
    for (const std::string_view sign : {"->", "-", "–", "—", "→", "〜", "～", "~", "−"}) {
      if (!cursor.take(sign)) continue;
      between.span = true;
      more = true;
    }
    for (const std::string_view word :
         {"to ", "until ", "till ", "through ", "bis ", "and ", "a ", "à ", "até "}) {
      if (!between.any || !cursor.take(word)) continue;
      between.span = true;
      more = true;
    }
    for (const std::string_view word : {"at ", "on ", "um ", "à ", "às ", "a las "}) {
      if (between.any && cursor.take(word)) more = true;
    }
    for (const std::string_view word : {"around ", "about ", "approximately ", "approx. "}) {
      if (!between.any || !cursor.take(word)) continue;
      between.approximate = true;
      more = true;
    }
    between.any = between.any || more;
  }
  return between;
}

std::optional<time::Milliseconds> read_offset(Cursor& cursor) {
  auto first = cursor.number(1, 4);
  if (!first) return std::nullopt;
  if (cursor.take(":")) {
    const auto minute = cursor.number(2, 2);
    if (!minute) return std::nullopt;
    auto length = *first * time::hours + *minute * time::minutes;
    if (cursor.peek() == ':' && is_digit(cursor.peek(1))) {
      cursor.take(":");
      length += cursor.number(2, 2).value_or(0) * time::seconds;
    }
    return length;
  }
  time::Milliseconds length = 0;
  bool any = false;
  while (first) {
    auto ahead = cursor;
    ahead.blanks();
    const auto word = text::lower_ascii(ahead.word());
    if (word == "h" || word == "hr" || word == "hrs" || word == "hour" || word == "hours")
      length += *first * time::hours;
    else if (word == "s" || word == "sec" || word == "secs" || word == "seconds")
      length += *first * time::seconds;
    else if (word == "m" || word == "min" || word == "mins" || word == "minute" ||
             word == "minutes")
      length += *first * time::minutes;
    else if (word == "d" || word == "day" || word == "days")
      length += *first * time::days;
    else
      return any ? length : *first * time::minutes;
    any = true;
    cursor = ahead;
    ahead.blanks();
    first = is_digit(ahead.peek()) ? ahead.number(1, 4) : std::nullopt;
    if (first) cursor = ahead;
  }
  return length;
}

std::optional<DayRead> read_compact_day(Cursor& cursor) {
  const auto all = cursor.number(8, 8);
  if (!all) return std::nullopt;
  const Day day = {.year = *all / 10000, .month = *all / 100 % 100, .day = *all % 100};
  if (day.year < 1990 || day.year > 2100 || !exists(day)) return std::nullopt;
  return DayRead{.day = day};
}

bool clock_follows(Cursor cursor) {
  take_between(cursor);
  cursor.take(":");
  cursor.blanks();
  return read_clock(cursor).has_value();
}

bool ends_line(Cursor cursor) {
  take_between(cursor);
  cursor.take(":");
  cursor.blanks();
  return cursor.ahead().empty();
}

bool ends_as_time(const Cursor& cursor) {
  const char next = cursor.peek();
  if (is_digit(next) || next == '%' || next == '_') return false;
  if (is_letter(next)) {
    auto ahead = cursor;
    return !read_zone(ahead, false).none();
  }
  const bool goes_on = next == ':' || next == '.' || next == '/';
  return !goes_on || !is_digit(cursor.peek(1));
}

bool unit_follows(const Cursor& after) {
  auto ahead = after;
  ahead.blanks();
  if (ahead.peek() == '-' && is_letter(ahead.peek(1))) return true;
  if (ahead.peek() == '%' || ahead.ahead().starts_with("€")) return true;
  const bool comma = ahead.take(",");
  if (comma) return true;
  return is_unit(ahead.word());
}

bool is_set_off(Cursor cursor) {
  cursor.blanks();
  const auto ahead = cursor.ahead();
  if (ahead.empty()) return true;
  const bool joined = ahead.size() > 1 && ahead.front() == '-' && ahead[1] != ' ' &&
                      ahead[1] != '-' && ahead[1] != '>';
  if (joined) return false;
  for (const std::string_view sign : {":", "-", "–", "—", "|", "]", ")", "→", "=>", ";"}) {
    if (ahead.starts_with(sign)) return true;
  }
  return false;
}

bool is_doubtful_zone(std::string_view abbreviation) {
  return std::find(std::begin(doubtful_zones), std::end(doubtful_zones), abbreviation) !=
         std::end(doubtful_zones);
}

void put_clock(LooseTime& time, const ClockRead& clock) {
  time.hour = clock.hour;
  time.minute = clock.minute;
  time.second = clock.second;
  time.millisecond = clock.millisecond;
  time.has_milliseconds = clock.has_milliseconds;
  time.cut = clock.cut;
  time.half = clock.half;
  time.odd_half = clock.odd_half;
  time.minute_unknown = clock.minute_unknown;
  time.point = clock.form == ClockForm::point;
}

}  // namespace pm::prose
