#include "pm/prose/day.hpp"

#include "pm/time/civil.hpp"

namespace pm::prose {

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

}  // namespace pm::prose
