#include "pm/metrics/open.hpp"

#include <algorithm>

namespace pm::metrics {
namespace {

using model::Phase;

bool announces(const model::Update& update) {
  return update.phase &&
         (update.phase->value == Phase::scheduled || update.phase->value == Phase::update);
}

/// A maintenance of which nothing has been said but that it will be.
bool is_announced(const model::Incident& incident) {
  const auto& status = incident.postmortem.status;
  const bool is_told = status && status->value == model::PostmortemStatus::published;
  return incident.kind_or_default() == model::Kind::maintenance && !incident.updates.empty() &&
         std::all_of(incident.updates.begin(), incident.updates.end(), announces) &&
         !incident.times.resolved && !is_told;
}

}  // namespace

bool is_open(const model::Incident& incident, const Durations& durations) {
  return durations.ongoing || is_announced(incident);
}

std::optional<model::Moment> beginning(const model::Incident& incident,
                                       const Durations& durations) {
  if (durations.started || !incident.scheduled || !incident.scheduled->from)
    return durations.started;
  return incident.scheduled->from->value;
}

}  // namespace pm::metrics
