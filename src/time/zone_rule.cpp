#include "zone_rule.hpp"

#include "calendar.hpp"
#include "pm/time/civil.hpp"
#include "runs.hpp"

namespace pm::time {
namespace {

constexpr std::int64_t day_seconds = 86400;

bool is_leap(int year) { return days_in_month(year, 2) == 29; }

/// The day of a year on which clocks change, in days since 1970.
std::int64_t day_in(const ChangeDay& change, int year) {
  const auto new_year = days_since_epoch(year, 1, 1);
  if (change.form == ChangeDay::Form::of_year) return new_year + change.day;
  if (change.form == ChangeDay::Form::without_leap) {
    constexpr int last_of_february = 59;
    return new_year + change.day - 1 + (is_leap(year) && change.day > last_of_february ? 1 : 0);
  }
  const int first = weekday({.year = year, .month = change.month, .day = 1});
  int day = 1 + (change.day - first + 7) % 7 + (change.week - 1) * 7;
  if (day > days_in_month(year, change.month)) day -= 7;
  return days_since_epoch(year, change.month, day);
}

/// The instant of a change, in seconds since 1970; `before` is the offset until then.
std::int64_t instant_in(const ChangeDay& change, int year, const LocalType& before) {
  return day_in(change, year) * day_seconds + change.second - before.east;
}

/// Reads a footer from left to right. Each step consumes its part and returns whether it found one.
class Footer {
 public:
  explicit Footer(std::string_view text) : text_(text) {}

  bool at_end() const { return at_ == text_.size(); }
  bool take(char wanted) {
    if (at(text_, at_) != wanted) return false;
    ++at_;
    return true;
  }

  /// `EST5`, `<+0330>-3:30`; a footer counts west of UTC.
  bool type(LocalType& type) {
    std::int64_t west = 0;
    if (!letters(type.letters) || !clock(west, 24)) return false;
    type.east = -west;
    return true;
  }
  /// `EDT`, `<+01>-1`; an hour ahead of standard time if the footer has no offset.
  bool summer(LocalType& type, std::int64_t standard_east) {
    if (!letters(type.letters)) return false;
    type.east = standard_east + 3600;
    if (at(text_, at_) == ',') return true;
    std::int64_t west = 0;
    if (!clock(west, 24)) return false;
    type.east = -west;
    return true;
  }
  /// `M3.2.0/2`, `J60`, `0/0`
  bool change(ChangeDay& change) {
    return day(change) && (!take('/') || clock(change.second, 167));
  }

 private:
  bool letters(std::string& out) {
    const bool bracketed = take('<');
    const auto is_name = [](char c) { return is_letter(c) || is_digit(c) || c == '+' || c == '-'; };
    const auto name = run(text_, at_, bracketed ? +is_name : is_letter);
    if (name.size() < 3 || name.size() > 16) return false;
    at_ += name.size();
    out = name;
    return !bracketed || take('>');
  }

  bool number(int& out, int least, int most) {
    const auto digits = digits_at(text_, at_);
    if (digits.empty() || digits.size() > 3) return false;
    at_ += digits.size();
    out = time::number(digits);
    return out >= least && out <= most;
  }

  /// `2`, `-1`, `3:30`, `+24:00:00`, in seconds.
  bool clock(std::int64_t& out, int most_hours) {
    const bool negative = take('-');
    if (!negative) take('+');
    int hour = 0;
    int minute = 0;
    int second = 0;
    if (!number(hour, 0, most_hours)) return false;
    if (take(':') && !number(minute, 0, 59)) return false;
    if (take(':') && !number(second, 0, 59)) return false;
    out = (hour * 60 + minute) * 60 + second;
    if (negative) out = -out;
    return true;
  }

  bool day(ChangeDay& change) {
    if (take('M')) {
      change.form = ChangeDay::Form::week;
      return number(change.month, 1, 12) && take('.') && number(change.week, 1, 5) && take('.') &&
             number(change.day, 0, 6);
    }
    const bool from_one = take('J');
    change.form = from_one ? ChangeDay::Form::without_leap : ChangeDay::Form::of_year;
    return number(change.day, from_one ? 1 : 0, 365);
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace

const LocalType& ZoneRule::at(std::int64_t when) const {
  if (!summer) return standard;
  const int year = civil({(when + standard.east) * seconds}).year;
  const auto start = instant_in(to_summer, year, standard);
  const auto end = instant_in(to_standard, year, *summer);
  // South of the equator, and in Dublin, "summer" includes the new year.
  const bool is_summer = start < end ? start <= when && when < end : !(end <= when && when < start);
  return is_summer ? *summer : standard;
}

std::optional<ZoneRule> read_zone_rule(std::string_view footer) {
  ZoneRule rule;
  Footer text(footer);
  if (!text.type(rule.standard)) return std::nullopt;
  if (text.at_end()) return rule;
  rule.summer.emplace();
  const bool whole = text.summer(*rule.summer, rule.standard.east) && text.take(',') &&
                     text.change(rule.to_summer) && text.take(',') &&
                     text.change(rule.to_standard) && text.at_end();
  if (!whole) return std::nullopt;
  return rule;
}

}  // namespace pm::time
