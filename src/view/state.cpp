#include "state.hpp"

namespace pm::view {
namespace {

bool is_silent(model::Phase phase) {
  return phase == model::Phase::update || phase == model::Phase::postmortem;
}

}  // namespace

std::string_view state(const model::Incident& incident, const metrics::Durations& durations) {
  const bool maintenance = incident.kind_or_default() == model::Kind::maintenance;
  if (durations.resolved && !durations.ongoing) return maintenance ? "completed" : "resolved";
  for (auto update = incident.updates.rbegin(); update != incident.updates.rend(); ++update) {
    if (update->phase && !is_silent(update->phase->value)) return model::word(update->phase->value);
  }
  return durations.ongoing ? "ongoing" : "";
}

}  // namespace pm::view
