#include "pm/view/edition.hpp"

#include "pm/history/history.hpp"
#include "pm/model/incident.hpp"

namespace pm::view {

std::vector<model::OmittedValue> make_public(model::Incident& incident) {
  const auto before = history::of(incident);
  auto omitted = model::omit_internal(incident);
  if (!model::is_public(incident)) return omitted;
  const auto after = history::of(incident);
  if (before.resolved && (!after.resolved || after.resolved->value != before.resolved->value)) {
    incident.times.resolved = {before.resolved->value, {}};
  } else if (before.ended && !after.ended) {
    incident.times.resolved_unknown.value = true;
  }
  return omitted;
}

}  // namespace pm::view
