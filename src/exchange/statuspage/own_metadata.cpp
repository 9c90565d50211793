#include "own_metadata.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "../pm_json/format.hpp"
#include "../pm_json/record_json.hpp"
#include "export_updates.hpp"
#include "export_words.hpp"
#include "own_updates.hpp"

namespace pm::exchange::statuspage {
namespace {

using data::Value;

std::vector<std::string> names(const std::vector<model::Component>& components) {
  std::vector<std::string> all;
  for (const auto& each : components) all.push_back(each.name.value);
  return all;
}

/// Whether the components of a record are those of its page, one for one.
bool are_told(const model::Incident& incident) {
  const auto& all = incident.components;
  return names(all) == names(public_components(incident)) &&
         std::all_of(all.begin(), all.end(), [](const auto& each) { return each.group.empty(); });
}

/// The record without what the page says.
Value without_public(const Value& record, const model::Incident& incident) {
  auto rest = data::mapping();
  const bool has_title = incident.title && public_title(incident.title) == incident.title->value;
  if (!incident.title) rest.set("title", data::null());
  if (!incident.impact) rest.set("impact", data::null());
  const bool told = are_told(incident);
  if (!told && incident.components.empty()) rest.set("components", data::list());
  for (const auto& [name, value] : record.members) {
    const bool is_public = (name == "title" && has_title) || name == "impact" ||
                           (name == "components" && told) || name == "updates";
    if (!is_public) rest.set(name, value);
  }
  return rest;
}

}  // namespace

Value own_metadata(const model::Incident& incident, const std::string& incident_id) {
  const auto record = pm_json::record_json(incident);
  auto metadata = data::mapping();
  metadata.set("format", data::number(pm_json::native_format));
  metadata.set("id", data::text(incident.id));
  metadata.set("record", without_public(record, incident));
  if (!incident.updates.empty())
    metadata.set("updates", own_updates(incident, record, incident_id));
  if (const auto told = postmortem_update(incident, incident_id))
    metadata.set("postmortem_update", data::text(told->id));
  return metadata;
}

}  // namespace pm::exchange::statuspage
