#include "pm/metrics/uptime.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace pm::metrics {
namespace {

/// The statuses in order of what counts when they overlap, and `unknown`, which is excluded. A
/// component with a major outage is down whatever else is unknown.
enum class Rank { operational, maintenance, degraded, partial, unknown, major };
constexpr std::size_t rank_count = 6;

Rank rank_of(const std::optional<model::Status>& status) {
  if (!status) return Rank::unknown;
  switch (*status) {
    case model::Status::operational:
      return Rank::operational;
    case model::Status::under_maintenance:
      return Rank::maintenance;
    case model::Status::degraded_performance:
      return Rank::degraded;
    case model::Status::partial_outage:
      return Rank::partial;
    case model::Status::major_outage:
      return Rank::major;
  }
  return Rank::unknown;
}

/// Where a time begins (+1) or ends (-1).
struct Edge {
  time::Instant at;
  Rank rank;
  int change;
};

std::vector<Edge> edges_between(std::span<const StatusTime> times, time::Instant from,
                                time::Instant to) {
  std::vector<Edge> edges;
  for (const auto& each : times) {
    const auto begin = std::max(each.from, from);
    const auto end = std::min(each.to, to);
    if (begin >= end) continue;
    edges.push_back({begin, rank_of(each.status), 1});
    edges.push_back({end, rank_of(each.status), -1});
  }
  std::sort(edges.begin(), edges.end(), [](const Edge& a, const Edge& b) { return a.at < b.at; });
  return edges;
}

/// Returns how long each rank was the highest.
std::array<time::Milliseconds, rank_count> time_by_rank(const std::vector<Edge>& edges) {
  std::array<time::Milliseconds, rank_count> total{};
  std::array<int, rank_count> active{};
  for (std::size_t i = 0; i < edges.size(); ++i) {
    active[static_cast<std::size_t>(edges[i].rank)] += edges[i].change;
    if (i + 1 == edges.size()) break;
    for (auto rank = rank_count; rank-- > 0;) {
      if (active[rank] == 0) continue;
      total[rank] += edges[i + 1].at - edges[i].at;
      break;
    }
  }
  return total;
}

/// Returns ⌊10000 · (1 − down ÷ counted)⌋ for a `down` in hundredths of a millisecond.
std::int64_t share_of(std::int64_t down, time::Milliseconds counted) {
  // In seconds, so that periods of centuries do not overflow; what is cut off counts as down.
  constexpr std::int64_t unit = time::seconds;
  const auto whole = std::max<std::int64_t>(counted / unit, 1);
  const auto lost = (down + unit - 1) / unit;
  const auto up = std::max<std::int64_t>(whole * 100 - lost, 0);
  return up * 100 / whole;
}

}  // namespace

Uptime uptime(std::span<const StatusTime> times, time::Instant from, time::Instant to,
              const Weights& weights) {
  const auto total = time_by_rank(edges_between(times, from, to));
  const auto of = [&](Rank rank) { return total[static_cast<std::size_t>(rank)]; };
  Uptime result{.period = std::max<time::Milliseconds>(to - from, 0),
                .major = of(Rank::major),
                .partial = of(Rank::partial),
                .degraded = of(Rank::degraded),
                .maintenance = of(Rank::maintenance),
                .unknown = of(Rank::unknown),
                .share = std::nullopt};
  result.unknown_times = static_cast<std::size_t>(std::count_if(
      times.begin(), times.end(),
      [&](const StatusTime& each) { return !each.status && each.from < to && each.to >= from; }));
  const auto counted = result.period - result.maintenance - result.unknown;
  const auto down = result.major * weights.major_outage + result.partial * weights.partial_outage +
                    result.degraded * weights.degraded_performance;
  if (counted > 0) result.share = share_of(down, counted);
  return result;
}

time::Instant start_of_day(time::Instant at, const time::Zone& zone, int add) {
  const auto local = zone.local(at);
  const auto midnight =
      time::in_utc({.year = local.year, .month = local.month, .day = local.day}) + add * time::days;
  const auto found = zone.instant(time::civil(midnight));
  // A day whose midnight clocks skip begins at the change; one they show twice, the first time.
  return found ? *found : found.error().first;
}

std::vector<Day> days(std::span<const StatusTime> times, time::Instant first_record,
                      time::Instant as_of, const time::Zone& zone, std::size_t count) {
  std::vector<Day> result(count);
  for (std::size_t i = 0; i < count; ++i) {
    const auto back = static_cast<int>(count - i) - 1;
    auto& day = result[i];
    day.from = start_of_day(as_of, zone, -back);
    day.to = start_of_day(as_of, zone, 1 - back);
    day.recorded = day.to > first_record;
  }
  for (const auto& each : times) {
    const auto touched = [&](const Day& day) {
      const bool is_instant = each.from == each.to;
      return each.from < day.to && (is_instant ? each.from >= day.from : each.to > day.from);
    };
    for (auto& day : result) {
      if (!touched(day)) continue;
      if (each.status)
        day.worst = std::max(day.worst, *each.status);
      else
        day.unknown = true;
    }
  }
  return result;
}

}  // namespace pm::metrics
