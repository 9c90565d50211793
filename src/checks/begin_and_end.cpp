#include "begin_and_end.hpp"

#include <algorithm>

namespace pm::checks {

const model::Outage* first_outage(const model::Incident& incident) {
  const model::Outage* first = nullptr;
  for (const auto& outage : incident.outages) {
    if (!outage.from) continue;
    if (first == nullptr || outage.from->value.at < first->from->value.at) first = &outage;
  }
  return first;
}

const LocatedMoment* beginning(const model::Incident& incident) {
  if (incident.times.started) return &*incident.times.started;
  if (const auto* outage = first_outage(incident)) return &*outage->from;
  if (incident.scheduled && incident.scheduled->from) return &*incident.scheduled->from;
  const auto update = std::find_if(incident.updates.begin(), incident.updates.end(),
                                   [](const model::Update& u) { return u.at.has_value(); });
  return update == incident.updates.end() ? nullptr : &*update->at;
}

const LocatedMoment* resolution(const model::Incident& incident) {
  if (incident.times.resolved) return &*incident.times.resolved;
  const auto update = std::find_if(
      incident.updates.rbegin(), incident.updates.rend(),
      [](const model::Update& u) { return u.at && u.phase && model::is_end(u.phase->value); });
  return update == incident.updates.rend() ? nullptr : &*update->at;
}

}  // namespace pm::checks
