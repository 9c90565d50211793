#include "pm/time/written.hpp"

#include <fmt/format.h>

#include "calendar.hpp"
#include "notation.hpp"
#include "pm/text/words.hpp"
#include "runs.hpp"

namespace pm::time {
namespace {

bool two_digits(std::string_view text, std::size_t begin) {
  return is_digit(at(text, begin)) && is_digit(at(text, begin + 1));
}

int two(std::string_view text, std::size_t begin) { return number(text.substr(begin, 2)); }

text::Diagnostic no_such_month(const Civil& civil) {
  const bool day_first = civil.month >= 1 && civil.month <= 31 && civil.day >= 1 && civil.day <= 12;
  return mistake(5, 7, fmt::format("there is no month {:02}", civil.month),
                 day_first ? "write the month before the day, as in `2024-01-25`"
                           : "months go from `01` to `12`");
}

text::Diagnostic no_such_day(const Civil& civil) {
  const auto month = fmt::format("{} {:04}", month_name(civil.month), civil.year);
  return mistake(
      8, date_length,
      civil.day == 0 ? "there is no day 00" : fmt::format("there is no {} {}", civil.day, month),
      fmt::format("{} has {} days", month, days_in_month(civil.year, civil.month)));
}

/// Reads from left to right. Each step either consumes its part of a valid text, which is the fast
/// path, or stores an error and returns false; the notation files decide which error.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  Result<Written> read() {
    if (date() && (at_ == text_.size() || (clock() && fraction() && offset()))) return written_;
    return failed(*std::move(wrong_));
  }

 private:
  bool wrong(text::Diagnostic mistake) {
    wrong_ = std::move(mistake);
    return false;
  }
  bool wrong(std::size_t begin, std::size_t end, std::string message, std::string help) {
    return wrong(mistake(begin, end, std::move(message), std::move(help)));
  }

  bool has_date() const {
    return digits_at(text_.substr(0, 5), 0).size() == 4 && at(text_, 4) == '-' &&
           two_digits(text_, 5) && at(text_, 7) == '-' && two_digits(text_, 8) &&
           !is_digit(at(text_, date_length));
  }
  bool date();
  bool clock();
  bool seconds();
  bool fraction();
  bool offset();
  bool signed_offset(std::size_t begin);

  std::string_view text_;
  std::size_t at_ = 0;
  Written written_;
  std::optional<text::Diagnostic> wrong_;
};

bool Reader::date() {
  if (!has_date()) return wrong(date_mistake(text_));
  auto& civil = written_.civil;
  civil.year = number(text_.substr(0, 4));
  civil.month = two(text_, 5);
  civil.day = two(text_, 8);
  if (civil.month < 1 || civil.month > 12) return wrong(no_such_month(civil));
  if (civil.day < 1 || civil.day > days_in_month(civil.year, civil.month)) {
    return wrong(no_such_day(civil));
  }
  written_.precision = Precision::day;
  at_ = date_length;
  return true;
}

bool Reader::clock() {
  const char separator = text_[at_];
  if (separator != 'T' && separator != 't' && separator != ' ') {
    return wrong(separator_mistake(text_));
  }
  constexpr auto hour = clock_begin;
  constexpr auto minute = clock_begin + 3;
  if (!two_digits(text_, hour) || at(text_, hour + 2) != ':' || !two_digits(text_, minute) ||
      is_digit(at(text_, minute + 2))) {
    return wrong(clock_mistake(text_));
  }
  auto& civil = written_.civil;
  civil.hour = two(text_, hour);
  civil.minute = two(text_, minute);
  if (civil.hour > 23) {
    return wrong(hour, hour + 2, fmt::format("there is no hour {}", civil.hour),
                 civil.hour == 24 ? "midnight is `00:00` of the day that begins"
                                  : "hours go from `00` to `23`");
  }
  if (civil.minute > 59) {
    return wrong(minute, minute + 2, fmt::format("there is no minute {}", civil.minute),
                 "minutes go from `00` to `59`");
  }
  written_.precision = Precision::minute;
  at_ = minute + 2;
  return at(text_, at_) != ':' || seconds();
}

bool Reader::seconds() {
  const auto begin = at_ + 1;
  if (!two_digits(text_, begin) || is_digit(at(text_, begin + 2))) {
    return wrong(clock_mistake(text_));
  }
  auto& civil = written_.civil;
  civil.second = two(text_, begin);
  // A leap second ends a day in UTC, and so a quarter of an hour in every existing zone.
  const bool leap = civil.second == 60 && civil.minute % 15 == 14;
  if (civil.second > 59 && !leap) {
    return wrong(begin, begin + 2, fmt::format("there is no second {}", civil.second),
                 "seconds go from `00` to `59`");
  }
  if (leap) civil.second = 59;
  written_.precision = Precision::second;
  at_ = begin + 2;
  return true;
}

bool Reader::fraction() {
  if (written_.precision != Precision::second || at(text_, at_) != '.') return true;
  const auto digits = digits_at(text_, at_ + 1);
  const auto end = at_ + 1 + digits.size();
  if (digits.empty()) {
    return wrong(at_, end, "the fraction of the second has no digits", "omit the `.`");
  }
  if (digits.size() > 9) {
    return wrong(at_, end, fmt::format("the fraction of the second has {} digits", digits.size()),
                 "write at most nine digits; pm keeps three");
  }
  // A leap second is 59 already and keeps its fraction. Digits past the third are dropped.
  constexpr int scale[] = {100, 10, 1};
  for (std::size_t i = 0; i < 3 && i < digits.size(); ++i) {
    written_.civil.millisecond += (digits[i] - '0') * scale[i];
  }
  written_.precision = Precision::millisecond;
  at_ = end;
  return true;
}

bool Reader::offset() {
  if (at_ == text_.size()) return true;
  const auto begin = text_[at_] == ' ' ? at_ + 1 : at_;
  const char first = at(text_, begin);
  if (first == '+' || first == '-') return signed_offset(begin);
  const auto word = text::lower_ascii(text_.substr(begin, 4));
  if (word == "z" || word == "utc" || word == "gmt") {
    written_.offset = 0;
    return true;
  }
  return wrong(offset_mistake(text_, at_));
}

bool Reader::signed_offset(std::size_t begin) {
  const bool formed = text_.size() == begin + 6 && two_digits(text_, begin + 1) &&
                      text_[begin + 3] == ':' && two_digits(text_, begin + 4);
  if (!formed) return wrong(offset_mistake(text_, at_));
  const auto east = two(text_, begin + 1) * hours + two(text_, begin + 4) * minutes;
  const bool west = text_[begin] == '-';
  const bool unknown = west && east == 0;
  if (unknown || east > largest_offset || two(text_, begin + 4) > 59) {
    return wrong(offset_mistake(text_, at_));
  }
  written_.offset = west ? -east : east;
  return true;
}

}  // namespace

Result<Written> read_time(std::string_view text) { return Reader(text).read(); }

}  // namespace pm::time
