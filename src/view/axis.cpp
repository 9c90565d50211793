#include "axis.hpp"

#include <array>
#include <optional>
#include <variant>

#include "pm/time/civil.hpp"
#include "pm/time/format.hpp"

namespace pm::view {
namespace {

enum class Unit { minute, day, month };

/// The distance between two ticks, in calendar and local clock units.
struct Step {
  Unit unit;
  int count;
};

constexpr std::size_t most_ticks = 6;

// Each step is at most about twice the previous one. So the first step that gives at most 6 ticks
// gives at least 3.
constexpr auto steps = std::to_array<Step>({
    {Unit::minute, 1},     {Unit::minute, 2},    {Unit::minute, 3},    {Unit::minute, 5},
    {Unit::minute, 10},    {Unit::minute, 15},   {Unit::minute, 30},   {Unit::minute, 60},
    {Unit::minute, 120},   {Unit::minute, 180},  {Unit::minute, 240},  {Unit::minute, 360},
    {Unit::minute, 720},   {Unit::day, 1},       {Unit::day, 2},       {Unit::day, 4},
    {Unit::day, 7},        {Unit::day, 14},      {Unit::day, 21},      {Unit::month, 1},
    {Unit::month, 2},      {Unit::month, 3},     {Unit::month, 6},     {Unit::month, 12},
    {Unit::month, 24},     {Unit::month, 36},    {Unit::month, 60},    {Unit::month, 120},
    {Unit::month, 240},    {Unit::month, 360},   {Unit::month, 600},   {Unit::month, 1200},
    {Unit::month, 2400},   {Unit::month, 3600},  {Unit::month, 6000},  {Unit::month, 12000},
    {Unit::month, 24000},  {Unit::month, 36000}, {Unit::month, 60000}, {Unit::month, 120000},
    {Unit::month, 240000},
});

constexpr std::int64_t minutes_a_day = time::days / time::minutes;
constexpr std::int64_t monday = 4;  // 5 January 1970, in days since the epoch

std::int64_t floor_to(std::int64_t value, std::int64_t unit) {
  const auto rest = value % unit;
  return value - (rest < 0 ? rest + unit : rest);
}

/// Returns a count of units since 1970 in local time, in which steps are equal.
std::int64_t count_of(const time::Civil& civil, Unit unit) {
  if (unit == Unit::month) return std::int64_t{civil.year} * 12 + civil.month - 1;
  const auto minutes = time::in_utc(civil).since_epoch / time::minutes;
  return unit == Unit::minute ? minutes : floor_to(minutes, minutes_a_day) / minutes_a_day;
}

time::Civil civil_at(std::int64_t count, Unit unit) {
  if (unit == Unit::month) {
    const auto year = floor_to(count, 12) / 12;
    return {.year = static_cast<int>(year), .month = static_cast<int>(count - year * 12) + 1};
  }
  const auto length = unit == Unit::minute ? time::minutes : time::days;
  return time::civil({count * length});
}

/// Returns the last start of a step at or before this count; weeks begin on Monday.
std::int64_t round_down(std::int64_t count, const Step& step) {
  const bool weeks = step.unit == Unit::day && step.count % 7 == 0;
  const auto origin = weeks ? monday : 0;
  return origin + floor_to(count - origin, step.count);
}

/// Returns the instant of a local time. For a repeated time, this is the first instant in the
/// range. Empty for a skipped time.
std::optional<time::Instant> instant(const time::Civil& civil, const Range& range,
                                     const time::Zone& zone) {
  const auto found = zone.instant(civil);
  const auto* const unclear = std::get_if<time::Unclear>(&found);
  if (unclear == nullptr) return std::get<time::Instant>(found);
  if (unclear->skipped) return std::nullopt;
  return unclear->first < range.from ? unclear->second : unclear->first;
}

/// Returns the instants of the ticks in the range; at most one more than allowed.
std::vector<time::Instant> marks(const Range& range, const time::Zone& zone, const Step& step) {
  std::vector<time::Instant> result;
  auto count = round_down(count_of(zone.local(range.from), step.unit), step);
  for (; result.size() <= most_ticks; count += step.count) {
    const auto at = instant(civil_at(count, step.unit), range, zone);
    if (at && *at > range.to) break;
    if (at && *at >= range.from) result.push_back(*at);
  }
  return result;
}

std::string day_words(time::Instant at, const time::Zone& zone, Unit unit) {
  if (unit != Unit::month) return time::short_day(at, zone);
  const auto date = time::date(at, zone);
  return date.substr(0, date.rfind('-'));
}

}  // namespace

std::vector<Tick> ticks(const Range& range, const time::Zone& zone) {
  const Step* step = &steps.front();
  auto at = marks(range, zone, *step);
  while (at.size() > most_ticks && step != &steps.back()) at = marks(range, zone, *++step);

  std::vector<Tick> result;
  std::string before;
  for (const auto instant : at) {
    auto date = day_words(instant, zone, step->unit);
    Tick tick{.at = instant};
    if (step->unit == Unit::minute) tick.time = time::clock_time(instant, zone);
    if (date != before) tick.date = date;
    before = std::move(date);
    result.push_back(std::move(tick));
  }
  return result;
}

}  // namespace pm::view
