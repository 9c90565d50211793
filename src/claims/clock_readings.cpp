#include "clock_readings.hpp"

#include <algorithm>
#include <cstdlib>
#include <vector>

#include <fmt/format.h>

#include "pm/prose/abbreviations.hpp"
#include "pm/time/civil.hpp"
#include "pm/time/format.hpp"

namespace pm::claims {
namespace {

/// The offsets that a clock can have at an instant.
std::vector<time::Milliseconds> offsets(const prose::LooseTime& said, time::Instant at,
                                        const time::Zone& zone) {
  if (said.offset) return {*said.offset};
  if (said.abbreviation.empty()) return {zone.at(at).east};
  const auto* row = prose::abbreviation(said.abbreviation);
  std::vector<time::Milliseconds> all;
  if (row != nullptr) {
    for (const auto& reading : row->readings()) all.push_back(reading.east);
  }
  if (!all.empty()) return all;
  const auto name =
      row != nullptr && !row->zone.empty() ? row->zone : std::string_view(said.abbreviation);
  if (const auto named = time::find_zone(name)) all.push_back(named->at(at).east);
  return all;
}

time::Milliseconds time_of_day(const prose::LooseTime& said) {
  return *said.hour * time::hours + said.minute * time::minutes +
         said.second.value_or(0) * time::seconds + said.millisecond;
}

/// A difference between two times of day, -12 to 12 hours.
time::Milliseconds wrapped(time::Milliseconds difference) {
  auto within = difference % time::days;
  if (within > time::days / 2) within -= time::days;
  if (within < -time::days / 2) within += time::days;
  return within;
}

bool same_day(const prose::Day& day, const time::Civil& local) {
  return day.month == local.month && day.day == local.day &&
         (day.year == 0 || day.year == local.year);
}

/// A time of the record to the precision that the clock has.
time::Instant cut(time::Instant at, const prose::LooseTime& said) {
  const auto unit = said.second ? time::seconds : time::minutes;
  auto rest = at.since_epoch % unit;
  if (rest < 0) rest += unit;
  return {at.since_epoch - rest};
}

}  // namespace

std::optional<time::Milliseconds> difference(const prose::LooseTime& said, time::Instant known,
                                             const Facts& facts) {
  if (!said.hour) return std::nullopt;
  std::optional<time::Milliseconds> best;
  const auto at = cut(known, said);
  for (const auto east : offsets(said, at, facts.zone)) {
    const auto local = at.since_epoch + east;
    const auto by = wrapped(time_of_day(said) - local % time::days);
    if (!best || std::abs(by) < std::abs(*best)) best = by;
  }
  return best;
}

bool is_recorded_day(const Claim& claim, const Facts& facts) {
  return std::any_of(facts.times.begin(), facts.times.end(), [&](const KnownTime& known) {
    const auto local = facts.zone.local(known.at.at);
    const auto utc = time::civil(known.at.at);
    return std::any_of(claim.days.begin(), claim.days.end(), [&](const prose::Day& day) {
      return same_day(day, local) || same_day(day, utc);
    });
  });
}

std::string zone_slip(time::Milliseconds difference, const prose::LooseTime& said, time::Instant at,
                      const Facts& facts) {
  const auto offset = facts.zone.at(at);
  if (offset.east != 0 && wrapped(difference + offset.east) == 0)
    return fmt::format("the text gives the time of UTC, and the record that of {}",
                       offset.abbreviation);
  if (offset.east != 0 && wrapped(difference - offset.east) == 0)
    return fmt::format("the difference is that between UTC and {}", offset.abbreviation);
  const auto* row = said.abbreviation.empty() ? nullptr : prose::abbreviation(said.abbreviation);
  if (row == nullptr) return "";
  for (const auto& reading : row->readings()) {
    if (reading.east != 0 && std::abs(wrapped(difference)) == std::abs(reading.east))
      return fmt::format("the difference is that between UTC and {}", said.abbreviation);
    if (!reading.partner.empty() && std::abs(difference) == time::hours)
      return fmt::format("the difference is that between {} and {}", said.abbreviation,
                         reading.partner);
  }
  return "";
}

}  // namespace pm::claims
