#include "phase_bars.hpp"

#include <optional>
#include <string_view>
#include <utility>

#include "pm/metrics/durations.hpp"
#include "pm/model/incident.hpp"
#include "shown.hpp"

namespace pm::view {
namespace {

std::string words(time::Instant at, bool about, const time::Zone& zone) {
  return in_words(model::Moment{at, about ? time::Precision::day : time::Precision::minute}, zone);
}

/// Returns a bar for an interval. If one end is known only to the day, both are shown as days.
Bar bar(const metrics::Interval& interval, const time::Zone& zone) {
  return {.start = interval.from,
          .end = interval.to,
          .word = {},
          .label = {},
          .from = words(interval.from, interval.about, zone),
          .to = words(interval.to, interval.about, zone),
          .length = in_words(metrics::length(interval)),
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

}  // namespace pm::view
