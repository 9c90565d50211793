#include "chart_parts.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <queue>
#include <utility>

#include <fmt/format.h>

#include "pm/metrics/durations.hpp"
#include "pm/model/incident.hpp"
#include "pm/time/civil.hpp"
#include "pm/time/format.hpp"
#include "shown.hpp"

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
  if (found) return *found;
  const auto& unclear = found.error();
  if (unclear.skipped) return std::nullopt;
  return unclear.first < range.from ? unclear.second : unclear.first;
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

namespace {

constexpr std::int64_t most_rows = 12;
constexpr time::Milliseconds least_range = 4 * time::minutes;

std::string words(time::Instant at, bool about, const time::Zone& zone) {
  return in_words(model::Moment{at, about ? time::Precision::day : time::Precision::minute}, zone);
}

/// Returns a bar for an interval. If one end is known only to the day, both are shown as days.
Bar bar(const metrics::Interval& interval, const time::Zone& zone) {
  return {.range = {interval.from, interval.to},
          .from = words(interval.from, interval.about, zone),
          .to = words(interval.to, interval.about, zone),
          .length = in_words(metrics::length(interval)),
          .about = interval.about,
          .ongoing = interval.ongoing};
}

Bar labelled(Bar bar, std::string_view word, std::string label) {
  bar.word = word;
  bar.label = std::move(label);
  return bar;
}

/// Returns the bar between two moments, or up to `as_of` if it has not ended.
std::optional<metrics::Interval> interval(const std::optional<model::Moment>& from,
                                          const std::optional<model::Moment>& to, bool ongoing,
                                          time::Instant as_of) {
  if (!from || (!to && !ongoing)) return std::nullopt;
  const auto end = to ? to->at : as_of;
  if (end < from->at) return std::nullopt;
  const bool about = from->known_to_the_day() || (to && to->known_to_the_day());
  return metrics::Interval{from->at, end, about, !to};
}

std::optional<Bar> before_updates(const model::Incident& incident,
                                  const metrics::Durations& durations) {
  if (incident.kind_or_default() == model::Kind::maintenance || durations.phases.empty()) return {};
  const model::Moment first{durations.phases.front().interval.from};
  const auto found = interval(durations.started, first, false, first.at);
  if (!found || found->from == found->to) return {};
  auto result = bar(*found, incident.zone);
  result.length = in_words(durations.to_first_update);
  return labelled(std::move(result), "unannounced", "Before the first update");
}

std::optional<Bar> open_bar(const model::Incident& incident, const metrics::Durations& durations,
                            time::Instant as_of) {
  const auto found = interval(durations.started, durations.resolved, durations.ongoing, as_of);
  if (!found) return {};
  auto result = bar(*found, incident.zone);
  result.length = in_words(durations.duration);
  return labelled(std::move(result), "open", in_words(model::word(incident.kind_or_default())));
}

/// An outage that ends on a day known only to the day lasts until the end of that day.
std::optional<OutageBar> outage_bar(const model::Incident& incident, std::size_t index,
                                    const metrics::Durations& durations, time::Instant as_of) {
  const auto& outage = incident.outages[index];
  const auto moment = [](const auto& written) {
    return written ? std::optional(written->value) : std::nullopt;
  };
  const auto found =
      interval(moment(outage.from), moment(outage.to), durations.ongoing && !outage.to, as_of);
  if (!found) return {};
  OutageBar result{bar(*found, incident.zone)};
  if (outage.to && outage.to->value.known_to_the_day()) {
    result.range.to = result.range.to + time::days;
  }
  result.from = in_words(outage.from->value, incident.zone);
  if (outage.to) result.to = in_words(outage.to->value, incident.zone);
  result.length = in_words(durations.outages.at(index));
  result.number = static_cast<std::int64_t>(index + 1);
  if (outage.note) result.note = outage.note->value;
  return result;
}

/// Puts each bar into the row that has been free for longest. Bars must be sorted by start.
void lay_in_rows(std::vector<OutageBar>& bars) {
  using Row = std::pair<time::Instant, std::int64_t>;  // when it becomes free, and which it is
  std::priority_queue<Row, std::vector<Row>, std::greater<>> rows;
  for (auto& bar : bars) {
    const bool free = !rows.empty() && rows.top().first <= bar.range.from;
    const auto count = static_cast<std::int64_t>(rows.size());
    bar.row = free ? rows.top().second : count;
    if (free) rows.pop();
    rows.emplace(bar.range.to, bar.row);
    bar.row = std::min(bar.row, most_rows - 1);
  }
}

/// "from Jan 29, 2024 - 11:26 EST to Jan 29, 2024 - 14:32 EST (3 hours 6 minutes)"
std::string span(const Bar& bar) {
  return fmt::format("from {} {} ({})", bar.from, bar.ongoing ? "on" : "to " + bar.to, bar.length);
}

}  // namespace

std::vector<Bar> phase_bars(const model::Incident& incident, const metrics::Durations& durations,
                            time::Instant as_of) {
  std::vector<Bar> result;
  if (auto before = before_updates(incident, durations)) result.push_back(std::move(*before));
  for (const auto& each : durations.phases) {
    if (each.phase == model::Phase::scheduled) continue;
    const auto word = model::word(each.phase);
    result.push_back(labelled(bar(each.interval, incident.zone), word, in_words(word)));
  }
  if (!result.empty()) return result;
  if (auto all = open_bar(incident, durations, as_of)) result.push_back(std::move(*all));
  return result;
}

std::vector<OutageBar> outage_bars(const model::Incident& incident,
                                   const metrics::Durations& durations, time::Instant as_of) {
  std::vector<OutageBar> result;
  for (std::size_t i = 0; i < incident.outages.size(); ++i) {
    if (auto bar = outage_bar(incident, i, durations, as_of)) result.push_back(std::move(*bar));
  }
  std::stable_sort(result.begin(), result.end(), [](const OutageBar& a, const OutageBar& b) {
    return a.range.from < b.range.from;
  });
  lay_in_rows(result);
  return result;
}

std::optional<Range> whole(const std::vector<Bar>& phases, const std::vector<OutageBar>& outages) {
  std::optional<Range> result;
  const auto add = [&result](const Bar& bar) {
    if (!result) result = bar.range;
    result->from = std::min(result->from, bar.range.from);
    result->to = std::max(result->to, bar.range.to);
  };
  for (const auto& bar : phases) add(bar);
  for (const auto& bar : outages) add(bar);
  if (!result || result->from == result->to) return std::nullopt;
  result->to = std::max(result->to, result->from + least_range);
  return result;
}

std::string description(const model::Incident& incident, const std::vector<Bar>& phases,
                        const std::vector<OutageBar>& outages) {
  std::vector<std::string> parts;
  for (const auto& bar : phases) {
    parts.push_back(fmt::format("{}. {} {}", parts.size() + 1, bar.label, span(bar)));
  }
  auto result = fmt::format("Times are in the zone {}.", incident.zone.name());
  if (!parts.empty()) result += fmt::format(" Phases: {}.", fmt::join(parts, "; "));
  parts.clear();
  for (const auto& bar : outages) parts.push_back(span(bar));
  if (!parts.empty()) result += fmt::format(" Outages: {}.", fmt::join(parts, "; "));
  return result;
}

}  // namespace pm::view
