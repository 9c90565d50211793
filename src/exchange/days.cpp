#include "days.hpp"

namespace pm::exchange {

bool exists(const Day& day) {
  return day.month >= 1 && day.month <= 12 && day.day >= 1 &&
         day.day <= time::days_in_month(day.year, day.month);
}

Day moved(const Day& day, time::Milliseconds by) {
  constexpr int noon = 12;
  const time::Civil civil = {.year = day.year, .month = day.month, .day = day.day, .hour = noon};
  const auto after = time::civil(time::in_utc(civil) + by);
  return {.year = after.year, .month = after.month, .day = after.day};
}

Day next(const Day& day) { return moved(day, time::days); }

time::Civil civil_of(const SaidTime& said, const Day& day) {
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

}  // namespace pm::exchange
