#include "inferred_day.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <string>
#include <utility>
#include <variant>

#include "calendar.hpp"
#include "notation.hpp"

namespace pm::time {
namespace {

using Heard = Result<Said>;

/// The longest way to a clock time of yesterday or tomorrow. Beyond it, today's in the wrong
/// direction is as likely a slip.
constexpr auto longest_way = 12 * hours;

/// Finds the day of a clock time, or of a day alone.
class Placing {
 public:
  Placing(const Speaker& speaker, Written time, std::string_view text)
      : speaker_(speaker), time_(time), text_(text), today_(speaker.today(time)) {}

  Heard at(const LooseDay& day) {
    if (day.away) {
      move(*day.away);
      return said(speaker_, time_, text_);
    }
    if (day.month != 0) return at_date(day);
    to_weekday(*day.weekday);
    return said(speaker_, time_, text_, true);
  }

  /// A clock time alone is today's, unless the lean is away from it.
  Heard near_today() {
    move(0);
    int away = 0;
    if (speaker_.lean == Lean::past && is_ahead()) away = -1;
    if (speaker_.lean == Lean::future && instant() < speaker_.now) away = 1;
    move(away);
    const auto way = away * (instant() - speaker_.now);
    if (way > longest_way) away = 0;
    move(away);
    return said(speaker_, time_, text_, away != 0);
  }

 private:
  void set_date(const Civil& date) {
    time_.civil.year = date.year;
    time_.civil.month = date.month;
    time_.civil.day = date.day;
  }
  void move(int days_away) { set_date(civil(in_utc(today_) + days_away * days)); }

  /// The instant, or the first of two if clocks skipped or repeated it.
  [[nodiscard]] Instant instant() const {
    if (time_.offset) return in_utc(time_.civil) + -*time_.offset;
    const auto found = speaker_.zone.instant(time_.civil);
    return found ? *found : found.error().first;
  }
  [[nodiscard]] bool is_ahead() const { return instant() > speaker_.now + clock_difference; }

  void to_weekday(int wanted) {
    constexpr int week = 7;
    const bool is_clock = time_.precision != Precision::day;
    const int since = (weekday(today_) - wanted + week) % week;
    if (speaker_.lean == Lean::future) {
      const int until = (week - since) % week;
      move(until);
      if (until == 0 && is_clock && instant() < speaker_.now) move(week);
    } else {
      move(-since);
      if (since == 0 && is_clock && is_ahead()) move(-week);
    }
  }

  /// The year in which a date is nearest to today; 0 if none of the three has this day.
  [[nodiscard]] int nearest_year(const LooseDay& day) const {
    int best = 0;
    std::int64_t least = 0;
    const auto here = days_since_epoch(today_.year, today_.month, today_.day);
    for (int year = today_.year - 1; year <= today_.year + 1; ++year) {
      if (day.day > days_in_month(year, day.month)) continue;
      const auto distance = days_since_epoch(year, day.month, day.day) - here;
      const auto size = distance < 0 ? -distance : distance;
      if (best != 0 && size >= least) continue;
      best = year;
      least = size;
    }
    return best;
  }

  Heard at_date(const LooseDay& day) {
    const bool has_year = day.year != 0;
    const auto nearest = has_year ? day.year : nearest_year(day);
    const auto year = nearest == 0 ? today_.year : nearest;
    const auto last = days_in_month(year, day.month);
    const auto month = fmt::format("{} {:04}", month_name(day.month), year);
    if (day.day > last) {
      return failed(whole_mistake(text_, fmt::format("there is no {} {}", day.day, month),
                                  fmt::format("{} has {} days", month, last)));
    }
    const Civil date = {.year = year, .month = day.month, .day = day.day};
    if (day.weekday && weekday(date) != *day.weekday) {
      return failed(whole_mistake(
          text_, fmt::format("{} {} is a {}", day.day, month, weekday_name(weekday(date))),
          "omit the weekday, or correct the date"));
    }
    set_date(date);
    return said(speaker_, time_, text_, !has_year);
  }

  const Speaker& speaker_;
  Written time_;
  std::string_view text_;
  Civil today_;
};

}  // namespace

Result<Said> said(const Speaker& speaker, const Written& time, std::string_view text,
                  bool is_day_inferred) {
  auto found = instant_of(time, text, speaker.zone);
  if (!found) return failed(std::move(found).error());
  return Said{.at = *found,
              .precision = time.precision,
              .uses_zone = !time.offset,
              .is_day_inferred = is_day_inferred};
}

Result<Said> on_day(const Speaker& speaker, const Written& time, const LooseDay& day,
                    std::string_view text) {
  return Placing(speaker, time, text).at(day);
}

Result<Said> near_today(const Speaker& speaker, const Written& time, std::string_view text) {
  return Placing(speaker, time, text).near_today();
}

}  // namespace pm::time
