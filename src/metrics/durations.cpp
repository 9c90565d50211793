#include "pm/metrics/durations.hpp"

#include <algorithm>

#include "intervals.hpp"
#include "pm/history/history.hpp"
#include "pm/model/incident.hpp"

namespace pm::metrics {
namespace {

using history::Event;
using history::History;
using history::Opening;

/// Returns the total duration of the openings. An opening without an end lasts until `now`, if
/// given.
Length together(const std::vector<Opening>& openings, const std::optional<End>& now) {
  std::vector<Interval> intervals;
  for (const auto& opening : openings) {
    const auto from = end_of(moment_of(opening.from));
    const auto to = opening.to ? end_of(opening.to->value) : now;
    if (!from || !to) return {};
    intervals.push_back(interval(*from, *to));
  }
  return together(std::move(intervals));
}

/// Returns the time from the start to the first event of a phase. Unknown if that event sets the
/// start, since zero would mean nothing.
Length until(const History& history, std::optional<std::size_t> event) {
  if (!event || event == history.guessed_from) return {};
  return length(end_of(moment_of(history.started)), end_of(history.events[*event].at.value));
}

std::vector<Length> outage_lengths(const model::Incident& incident, const std::optional<End>& now) {
  std::vector<Length> result;
  for (const auto& outage : incident.outages) {
    const auto to = outage.to ? end_of(moment_of(outage.to)) : now;
    result.push_back(length(end_of(moment_of(outage.from)), to));
  }
  return result;
}

Length impact(const model::Incident& incident, const std::optional<End>& now) {
  std::vector<Interval> intervals;
  for (const auto& outage : incident.outages) {
    const auto from = end_of(moment_of(outage.from));
    const auto to = outage.to ? end_of(moment_of(outage.to)) : now;
    if (!from || !to) return {};
    intervals.push_back(interval(*from, *to));
  }
  return together(std::move(intervals));
}

/// Returns the openings according to the updates alone, as a reader of the updates saw them.
Length told(const std::vector<Event>& events, model::Kind kind, const std::optional<End>& now) {
  const auto first = history::first_open(events, kind);
  if (!first) return {};
  return together(history::openings(events[*first].at, events), now);
}

Length time_to_resolve(std::vector<Opening> openings, const model::Times& times,
                       const std::optional<End>& now) {
  if (times.detected) openings.front().from = times.detected;
  return together(openings, now);
}

/// The last phase lasts until `end` if no update ended it. Without `end` it is omitted.
std::vector<PhaseTime> phase_times(const std::vector<Event>& events,
                                   const std::optional<End>& end) {
  std::vector<PhaseTime> result;
  for (const auto& phase : history::phase_intervals(events)) {
    const auto from = end_of(phase.from);
    const auto to = phase.to ? end_of(*phase.to) : end;
    if (to && to->at >= from.at) result.push_back({phase.phase, interval(from, *to)});
  }
  return result;
}

/// Returns the longest gap between consecutive updates while the incident was open. While it is
/// open, this includes the gap from the last update to `now`. Unknown if there is no such gap.
Length longest_silence(const std::vector<Event>& events, model::Kind kind,
                       const std::optional<End>& now) {
  Length longest;
  const auto open = history::open_after(events, kind);
  for (std::size_t i = 0; i < events.size(); ++i) {
    if (!open[i]) continue;
    const auto next = i + 1 < events.size() ? end_of(events[i + 1].at.value) : now;
    const auto gap = length(end_of(events[i].at.value), next);
    if (gap.known > longest.known) longest = gap;  // unknown is less than any length
  }
  return longest;
}

void add_times_to(const model::Times& times, const History& history, Durations& result) {
  const auto started = end_of(moment_of(history.started));
  const auto detected = end_of(moment_of(times.detected));
  const auto first_of = [&](model::Phase phase) {
    return until(history, history::first_of(history.events, phase));
  };
  result.to_detect = length(started, detected);
  result.to_acknowledge = length(detected, end_of(moment_of(times.acknowledged)));
  result.to_identify = first_of(model::Phase::identified);
  result.to_mitigate = times.mitigated ? length(started, end_of(moment_of(times.mitigated)))
                                       : first_of(model::Phase::monitoring);
  // If an update sets the start, the time from the real start to that update is unknown.
  if (!history.guessed_from && !history.events.empty()) result.to_first_update = until(history, 0);
}

}  // namespace

Durations measure(const model::Incident& incident, time::Instant as_of) {
  const auto kind = incident.kind_or_default();
  const auto history = history::of(incident);
  const auto& events = history.events;
  const auto& openings = history.openings;
  Durations result{.started = moment_of(history.started), .resolved = moment_of(history.resolved)};
  result.ongoing = history.ongoing;
  result.announced = history.announced;
  const auto now = result.ongoing ? std::optional(still_going(as_of)) : std::nullopt;
  const auto end = result.resolved ? end_of(result.resolved) : now;
  result.duration = together(openings, now);
  result.impact = incident.outages.empty() ? result.duration : impact(incident, now);
  result.outages = outage_lengths(incident, now);
  result.phases = phase_times(events, end);
  result.first_update_to_resolved = told(events, kind, now);
  add_times_to(incident.times, history, result);
  result.to_resolve = time_to_resolve(openings, incident.times, now);
  result.longest_silence = longest_silence(events, kind, now);
  result.components = component_times(incident, events, end, now);
  return result;
}

std::optional<model::Moment> beginning(const model::Incident& incident,
                                       const Durations& durations) {
  if (durations.started || !incident.scheduled || !incident.scheduled->from)
    return durations.started;
  return incident.scheduled->from->value;
}

}  // namespace pm::metrics
