#include "pm/time/civil.hpp"

#include <algorithm>
#include <array>
#include <chrono>

#include "calendar.hpp"
#include "pm/text/words.hpp"

namespace pm::time {
namespace {

constexpr std::array<std::string_view, 12> months = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

constexpr std::array<std::string_view, 7> weekdays = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                      "Thursday", "Friday", "Saturday"};

constexpr std::chrono::sys_days days_at(int year, int month, int day) {
  return std::chrono::sys_days{std::chrono::year{year} /
                               std::chrono::month{static_cast<unsigned>(month)} /
                               std::chrono::day{static_cast<unsigned>(day)}};
}

constexpr Instant start_of(int year) {
  return {days_at(year, 1, 1).time_since_epoch().count() * days};
}

}  // namespace

constinit const Instant first_instant = start_of(-9999);
constinit const Instant last_instant = start_of(10000) + Milliseconds{-1};

std::int64_t days_since_epoch(int year, int month, int day) {
  return days_at(year, month, day).time_since_epoch().count();
}

int days_in_month(int year, int month) {
  const auto last = std::chrono::year{year} / std::chrono::month{static_cast<unsigned>(month)} /
                    std::chrono::last;
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

std::string_view weekday_name(int weekday) { return weekdays[static_cast<std::size_t>(weekday)]; }

std::string_view month_name(int month) { return months[static_cast<std::size_t>(month - 1)]; }

int month_of(std::string_view word) {
  const auto lower = text::lower_ascii(word.substr(0, months[8].size() + 1));
  for (int month = 1; month <= 12; ++month) {
    const auto name = text::lower_ascii(month_name(month));
    if (lower == name || lower == name.substr(0, 3) || (month == 9 && lower == "sept")) {
      return month;
    }
  }
  return 0;
}

Instant in_utc(const Civil& civil) {
  return {days_since_epoch(civil.year, civil.month, civil.day) * days + civil.hour * hours +
          civil.minute * minutes + civil.second * seconds + civil.millisecond};
}

Civil civil(Instant instant) {
  const auto at = std::clamp(instant, first_instant, last_instant).since_epoch;
  const auto whole = std::chrono::floor<std::chrono::days>(std::chrono::milliseconds{at});
  const std::chrono::year_month_day date{std::chrono::sys_days{whole}};
  const auto rest = at - whole.count() * days;
  return {.year = static_cast<int>(date.year()),
          .month = static_cast<int>(static_cast<unsigned>(date.month())),
          .day = static_cast<int>(static_cast<unsigned>(date.day())),
          .hour = static_cast<int>(rest / hours),
          .minute = static_cast<int>(rest % hours / minutes),
          .second = static_cast<int>(rest % minutes / seconds),
          .millisecond = static_cast<int>(rest % seconds)};
}

int weekday(const Civil& civil) {
  const std::chrono::weekday which{days_at(civil.year, civil.month, civil.day)};
  return static_cast<int>(which.c_encoding());
}

}  // namespace pm::time
