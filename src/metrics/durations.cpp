#include "pm/metrics/durations.hpp"

#include <algorithm>

#include "components.hpp"
#include "course.hpp"
#include "openings.hpp"
#include "phases.hpp"
#include "stretches.hpp"

namespace pm::metrics {
namespace {

std::optional<model::Moment> first_outage(const model::Incident& incident) {
  std::optional<model::Moment> first;
  for (const auto& outage : incident.outages) {
    if (outage.from && (!first || outage.from->value.at < first->at)) first = outage.from->value;
  }
  return first;
}

/// When users were first hurt, and the update that this is guessed from when nothing else tells.
struct Start {
  std::optional<model::Moment> at;
  const Said* guessed_from = nullptr;
};

Start start(const model::Incident& incident, const std::vector<Said>& course) {
  if (incident.times.started) return {incident.times.started->value};
  if (const auto outage = first_outage(incident)) return {outage};
  const Said* const first = first_open(course, incident.kind_or_default());
  if (first == nullptr) return {};
  return {first->at, first};
}

/// From the start to an update. That the update which the start is guessed from came at once would
/// be no finding.
Length until(const Start& start, const Said* update) {
  if (update == nullptr || update == start.guessed_from) return {};
  return length(end_of(start.at), end_of(update->at));
}

/// Whether the last word is that it ended, at a time that could not be read.
bool ended_some_time(const model::Incident& incident) {
  if (incident.updates.empty()) return false;
  const auto& last = incident.updates.back();
  return !last.at && last.phase && model::is_end(last.phase->value);
}

/// Whether the record speaks of something that is over, though it does not say since when: its
/// analysis is published, or it is a report without updates whose outages have all ended.
bool is_told_as_over(const model::Incident& incident) {
  if (ended_some_time(incident)) return true;
  const auto& status = incident.postmortem.status;
  if (status && status->value == model::PostmortemStatus::published) return true;
  const bool all_ended = std::all_of(incident.outages.begin(), incident.outages.end(),
                                     [](const model::Outage& outage) { return outage.to; });
  return incident.updates.empty() && !incident.outages.empty() && all_ended;
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
  std::vector<Stretch> stretches;
  for (const auto& outage : incident.outages) {
    const auto from = end_of(moment_of(outage.from));
    const auto to = outage.to ? end_of(moment_of(outage.to)) : now;
    if (!from || !to) return {};
    stretches.push_back(stretch(*from, *to));
  }
  return together(std::move(stretches));
}

/// The openings as the updates alone tell them: what somebody saw who only read those.
Length told(const std::vector<Said>& course, model::Kind kind, const std::optional<End>& now) {
  const Said* const first = first_open(course, kind);
  if (first == nullptr) return {};
  return together(openings(first->at, course), now);
}

Length time_to_resolve(std::vector<Opening> openings, const model::Times& times,
                       const std::optional<End>& now) {
  if (times.detected) openings.front().from = times.detected->value;
  return together(openings, now);
}

void add_times_to(const model::Times& times, const Start& start, const std::vector<Said>& course,
                  Durations& result) {
  const auto started = end_of(start.at);
  const auto detected = end_of(moment_of(times.detected));
  result.to_detect = length(started, detected);
  result.to_acknowledge = length(detected, end_of(moment_of(times.acknowledged)));
  result.to_identify = until(start, first_in(course, model::Phase::identified));
  result.to_mitigate = times.mitigated ? length(started, end_of(moment_of(times.mitigated)))
                                       : until(start, first_in(course, model::Phase::monitoring));
  // Of a start that is guessed from an update nobody knows how long it went unsaid.
  if (start.guessed_from == nullptr && !course.empty()) {
    result.to_first_update = until(start, &course.front());
  }
}

}  // namespace

Durations measure(const model::Incident& incident, time::Instant as_of) {
  const auto kind = incident.kind_or_default();
  const auto said = course(incident);
  const auto began = start(incident, said);
  auto open = openings(began.at, said);
  if (incident.times.resolved) end_at(open, incident.times.resolved->value);

  Durations result{.started = began.at, .resolved = open.back().to};
  result.ongoing = open.back().from && !open.back().to && !is_told_as_over(incident);
  const auto now = result.ongoing ? std::optional(still_going(as_of)) : std::nullopt;
  const auto end = result.resolved ? end_of(result.resolved) : now;

  result.duration = together(open, now);
  result.impact = incident.outages.empty() ? result.duration : impact(incident, now);
  result.outages = outage_lengths(incident, now);
  result.phases = phase_stretches(said, end);
  result.first_update_to_resolved = told(said, kind, now);
  add_times_to(incident.times, began, said, result);
  result.to_resolve = time_to_resolve(open, incident.times, now);
  result.longest_silence = longest_silence(said, kind, now);
  result.components = component_times(incident, said, end, now);
  return result;
}

}  // namespace pm::metrics
