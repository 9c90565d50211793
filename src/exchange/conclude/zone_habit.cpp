#include "zone_habit.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

#include <fmt/format.h>

#include "pm/time/civil.hpp"
#include "pm/time/format.hpp"

namespace pm::exchange::conclude {
namespace {

struct StandardName {
  std::string_view abbreviation;
  std::string_view zone;
  time::Milliseconds east;
};

/// Names of standard times of places that have a summer time, with one that stands for all.
constexpr StandardName standard_names[] = {
    {"PST", "America/Los_Angeles", -8 * time::hours}, {"MST", "America/Denver", -7 * time::hours},
    {"CST", "America/Chicago", -6 * time::hours},     {"EST", "America/New_York", -5 * time::hours},
    {"CET", "Europe/Berlin", 1 * time::hours},        {"MEZ", "Europe/Berlin", 1 * time::hours},
    {"EET", "Europe/Helsinki", 2 * time::hours},      {"WET", "Europe/Lisbon", 0},
};

struct OffsetZone {
  time::Milliseconds east;
  std::string_view zone;
};

/// Places with clocks that are not whole hours from UTC and never change.
constexpr OffsetZone odd_offsets[] = {
    {5 * time::hours + 30 * time::minutes, "Asia/Kolkata"},
    {5 * time::hours + 45 * time::minutes, "Asia/Kathmandu"},
    {4 * time::hours + 30 * time::minutes, "Asia/Kabul"},
    {6 * time::hours + 30 * time::minutes, "Asia/Yangon"},
    {9 * time::hours + 30 * time::minutes, "Australia/Darwin"},
};

}  // namespace

std::optional<ZoneHabit> by_habit(const prose::LooseTime& time, const prose::Day& day) {
  const auto* const name = std::find_if(
      std::begin(standard_names), std::end(standard_names),
      [&](const StandardName& each) { return each.abbreviation == time.abbreviation; });
  if (name == std::end(standard_names) || !time.hour) return std::nullopt;
  const auto zone = time::find_zone(name->zone);
  if (!zone) return std::nullopt;
  const auto literal = time::in_utc(prose::civil_of(time, day)) + -name->east;
  const auto shown = zone->at(literal);
  if (shown.east == name->east) return std::nullopt;
  return ZoneHabit{
      .zone = *zone,
      .words = fmt::format("`{}` in summer is the clock of {} ({}); as {} it would be {}",
                           name->abbreviation, name->zone, shown.abbreviation, name->abbreviation,
                           time::rfc3339(literal))};
}

std::optional<time::Zone> fixed_zone(time::Milliseconds east) {
  if (east == 0) return time::Zone{};
  const auto* const odd = std::find_if(std::begin(odd_offsets), std::end(odd_offsets),
                                       [&](const OffsetZone& each) { return each.east == east; });
  std::string name;
  if (odd != std::end(odd_offsets))
    name = odd->zone;
  else if (east % time::hours == 0)
    // The signs of these names are those of POSIX: west is positive.
    name = fmt::format("Etc/GMT{:+d}", -(east / time::hours));
  else
    return std::nullopt;
  const auto zone = time::find_zone(name);
  return zone ? std::optional(*zone) : std::nullopt;
}

}  // namespace pm::exchange::conclude
