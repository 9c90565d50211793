#include "pm/view/edition.hpp"

#include "pm/history/history.hpp"
#include "pm/model/incident.hpp"
#include "pm/model/registry.hpp"

namespace pm::view {

namespace {

/// Gives the components of a list their public names, and keeps the names that this hides.
template <typename T>
void use_public_names(std::vector<T>& list, const model::Registry& components,
                      std::vector<model::OmittedValue>& omitted) {
  for (auto& each : list) {
    auto& name = each.name.value;
    const auto shown = components.public_name_of(name);
    if (shown == name) continue;
    omitted.push_back(model::omitted_text(name, "components", each.name.where));
    name = shown;
  }
}

}  // namespace

std::vector<model::OmittedValue> make_public(model::Incident& incident,
                                             const model::Registry& components) {
  const auto before = history::of(incident);
  auto omitted = model::omit_internal(incident);
  if (!model::is_public(incident)) return omitted;
  use_public_names(incident.components, components, omitted);
  for (auto& update : incident.updates) use_public_names(update.components, components, omitted);
  for (auto& outage : incident.outages) use_public_names(outage.components, components, omitted);
  const auto after = history::of(incident);
  if (before.resolved && (!after.resolved || after.resolved->value != before.resolved->value)) {
    incident.times.resolved = {before.resolved->value, {}};
  } else if (before.ended && !after.ended) {
    incident.times.resolved_unknown.value = true;
  }
  return omitted;
}

}  // namespace pm::view
