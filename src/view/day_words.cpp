#include "day_words.hpp"

#include <fmt/format.h>

#include "pm/metrics/durations.hpp"
#include "pm/time/civil.hpp"
#include "pm/time/format.hpp"

namespace pm::view {
namespace {

constexpr std::string_view no_break = "\u00a0";

bool is_same_day(const time::Civil& a, const time::Civil& b) {
  return a.year == b.year && a.month == b.month && a.day == b.day;
}

std::string day_and_month(const time::Civil& day) {
  return fmt::format("{}{}{}", day.day, no_break, time::month_name(day.month));
}

std::string clock(time::Instant at, const time::Zone& zone, bool with_zone) {
  auto words = time::clock_time(at, zone);
  if (with_zone) words += std::string(no_break) + zone.at(at).abbreviation;
  return words;
}

}  // namespace

std::string days(time::Instant from, time::Instant to, const time::Zone& zone) {
  const auto a = zone.local(from);
  const auto b = zone.local(to);
  if (is_same_day(a, b) || to < from) return fmt::format("{} {}", day_and_month(a), a.year);
  if (a.year != b.year)
    return fmt::format("{} {} – {} {}", day_and_month(a), a.year, day_and_month(b), b.year);
  if (a.month != b.month)
    return fmt::format("{} – {} {}", day_and_month(a), day_and_month(b), b.year);
  return fmt::format("{}–{} {}", a.day, day_and_month(b), b.year);
}

std::string day_heading(time::Instant at, const time::Zone& zone) {
  const auto day = zone.local(at);
  return fmt::format("{}, {} {}", time::weekday_name(time::weekday(day)), day_and_month(day),
                     day.year);
}

std::string short_weekday(time::Instant at, const time::Zone& zone) {
  const auto day = zone.local(at);
  return fmt::format("{}{}{}", time::weekday_name(time::weekday(day)).substr(0, 3), no_break,
                     day_and_month(day));
}

std::string hours(const model::Moment& from, const model::Moment* to, const time::Zone& zone) {
  const bool by_day = from.known_to_the_day() || (to != nullptr && to->known_to_the_day());
  if (to == nullptr)
    return by_day ? std::string("not ended") : "since " + clock(from.at, zone, true);
  const bool one_day = is_same_day(zone.local(from.at), zone.local(to->at));
  if (by_day) return one_day ? std::string("all day") : "to " + short_weekday(to->at, zone);
  if (!one_day)
    return fmt::format("{} – {} {}", clock(from.at, zone, true), short_weekday(to->at, zone),
                       clock(to->at, zone, true));
  const bool one_zone = zone.at(from.at).abbreviation == zone.at(to->at).abbreviation;
  return fmt::format("{}–{}", clock(from.at, zone, !one_zone), clock(to->at, zone, true));
}

std::string compact(time::Milliseconds length) {
  struct Unit {
    time::Milliseconds size;
    std::string_view name;
  };
  constexpr Unit units[] = {
      {time::days, "d"}, {time::hours, "h"}, {time::minutes, "min"}, {time::seconds, "s"}};
  std::string words;
  for (std::size_t i = 0; i < std::size(units); ++i) {
    const auto count = length / units[i].size;
    if (count == 0 && i + 1 < std::size(units)) continue;
    words = fmt::format("{}{}{}", count, no_break, units[i].name);
    // Seconds say nothing next to hours.
    if (i + 1 < std::size(units)) {
      const auto rest = (length % units[i].size) / units[i + 1].size;
      if (rest > 0 && !(units[i + 1].size == time::seconds && length >= time::hours))
        words += fmt::format("{}{}{}{}", no_break, rest, no_break, units[i + 1].name);
    }
    break;
  }
  return words;
}

std::string compact(const metrics::Length& length) {
  if (!length.known) return {};
  if (!length.about) return compact(*length.known);
  const auto whole = (*length.known + time::days / 2) / time::days;
  return fmt::format("about{}{}{}d", no_break, whole, no_break);
}

}  // namespace pm::view
