#include "pm/model/incident.hpp"

#include <algorithm>

#include "pm/history/history.hpp"
#include "pm/markdown/blank.hpp"
#include "pm/model/edition.hpp"

// When an incident was open, from its whole record.

namespace pm::history {
namespace {

using model::Incident;
using model::Phase;

bool is_maintenance(const Incident& incident) {
  return incident.kind_or_default() == model::Kind::maintenance;
}

void find_start(const Incident& incident, History& into) {
  if (incident.times.started) {
    into.started = incident.times.started;
  } else if (const auto outage = first_outage(incident)) {
    into.started = incident.outages[*outage].from;
  } else if (const auto first = first_open(into.events, incident.kind_or_default())) {
    into.started = into.events[*first].at;
    into.guessed_from = first;
  }
}

/// Ends the last opening that began before `times.resolved`, in spite of later updates. If that is
/// `unknown`, the end of the last opening is unknown.
void end_openings(const model::Times& times, std::vector<Opening>& openings) {
  if (times.resolved_unknown.value) openings.back().to.reset();
  if (!times.resolved) return;
  auto place = openings.rbegin();
  const auto is_later = [&](const Opening& opening) {
    return opening.from->value.at > times.resolved->value.at;
  };
  while (place != openings.rend() - 1 && is_later(*place)) ++place;
  place->to = times.resolved;
}

/// Whether the last update is an end with an unreadable time.
bool ended_some_time(const std::vector<model::Update>& updates) {
  if (updates.empty()) return false;
  const auto& last = updates.back();
  return !last.at && last.phase && model::is_end(last.phase->value);
}

bool has_analysis(const Incident& incident) {
  const auto& sections = incident.postmortem.sections;
  return std::any_of(sections.begin(), sections.end(), [](const model::Section& section) {
    return !markdown::is_blank(section.prose.value);
  });
}

bool outages_have_ended(const Incident& incident) {
  return !incident.outages.empty() &&
         std::all_of(incident.outages.begin(), incident.outages.end(),
                     [](const model::Outage& outage) { return outage.to.has_value(); });
}

/// Whether the incident has ended at an unknown time.
bool is_told_as_ended(const Incident& incident, const std::optional<Phase>& last) {
  if (incident.times.resolved_unknown.value || ended_some_time(incident.updates)) return true;
  if (incident.updates.empty() && outages_have_ended(incident)) return true;
  return has_analysis(incident) && (!last || model::is_end(*last));
}

bool announces(const Entry& entry) {
  return entry.phase == Phase::scheduled || entry.phase == Phase::update;
}

bool is_announced(const Incident& incident, const std::vector<Entry>& entries) {
  return is_maintenance(incident) && !entries.empty() &&
         std::all_of(entries.begin(), entries.end(), announces) && !incident.times.resolved &&
         !incident.times.resolved_unknown.value && !model::is_published(incident);
}

/// Returns the phase of the end: a maintenance can be cancelled instead of completed. The first of
/// several consecutive ends counts.
Phase phase_of_end(const Incident& incident, const std::vector<Event>& events) {
  if (!is_maintenance(incident)) return Phase::resolved;
  std::optional<Phase> end;
  for (const auto& event : events) {
    const bool ends = model::is_end(event.phase);
    if (ends && (!end || event.reopens)) end = event.phase;
    if (!ends && event.reopens) end.reset();
  }
  return end == Phase::cancelled ? Phase::cancelled : Phase::completed;
}

}  // namespace

std::vector<Step> steps(const Incident& incident) {
  return steps(entries(incident.updates), incident.kind_or_default());
}

History of(const Incident& incident) {
  const auto all = entries(incident.updates);
  const auto last = last_phase(all);
  History result;
  result.events = events(all);
  find_start(incident, result);
  result.openings = openings(result.started, result.events);
  end_openings(incident.times, result.openings);
  const auto& present = result.openings.back();
  result.resolved = present.to;
  const bool told = present.to || is_told_as_ended(incident, last);
  result.only_published = !told && model::is_published(incident);
  result.ended = told || result.only_published;
  result.ongoing = present.from && !result.ended;
  result.announced = is_announced(incident, all);
  const bool said_ended = result.resolved || incident.times.resolved_unknown.value;
  result.phase = said_ended ? phase_of_end(incident, result.events) : last;
  return result;
}

std::optional<std::size_t> first_outage(const Incident& incident) {
  std::optional<std::size_t> first;
  const auto& outages = incident.outages;
  for (std::size_t i = 0; i < outages.size(); ++i) {
    if (!outages[i].from) continue;
    if (!first || outages[i].from->value.at < outages[*first].from->value.at) first = i;
  }
  return first;
}

MaybeMoment placed_at(const Incident& incident) {
  if (incident.times.started) return incident.times.started;
  if (const auto outage = first_outage(incident)) return incident.outages[*outage].from;
  if (incident.scheduled && incident.scheduled->from) return incident.scheduled->from;
  const auto update = std::find_if(incident.updates.begin(), incident.updates.end(),
                                   [](const model::Update& u) { return u.at.has_value(); });
  return update == incident.updates.end() ? MaybeMoment() : update->at;
}

const model::Maybe<std::string>& severity(const Incident& incident) {
  const auto last = std::find_if(incident.updates.rbegin(), incident.updates.rend(),
                                 [](const model::Update& update) { return update.severity; });
  return last == incident.updates.rend() ? incident.severity : last->severity;
}

}  // namespace pm::history
