#include "own_updates.hpp"

#include <cstddef>
#include <utility>

#include "export_ids.hpp"
#include "export_words.hpp"
#include "own_values.hpp"

namespace pm::exchange::statuspage {
namespace {

using data::Value;

/// An update of the record without what the page says of it.
Value without_public(const Value& update, const model::Update& said, bool phase_is_told) {
  auto rest = data::mapping();
  for (const auto& [name, value] : update.members) {
    const bool told = (name == "at" && !said.at->value.known_to_the_day()) ||
                      (name == "phase" && phase_is_told) || name == "components" ||
                      (name == "message" && !value.text.empty());
    if (!told) rest.set(name, value);
  }
  return rest;
}

}  // namespace

Value own_updates(const model::Incident& incident, const Value& record,
                  const std::string& incident_id) {
  auto all = data::list();
  const auto ids = update_ids(incident, incident_id);
  const auto shown = public_phases(incident);
  const auto* updates = record.find("updates");
  std::string before;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const auto& update = updates->items[i];
    if (ids[i].empty()) {
      all.items.push_back(update);
      continue;
    }
    const std::string status(model::word(shown[i]));
    const bool told = plain_phase(status, before) == text_of(update, "phase");
    before = status;
    auto extra = data::mapping();
    extra.set("id", data::text(ids[i]));
    for (auto& [name, value] : without_public(update, incident.updates[i], told).members)
      extra.set(std::move(name), std::move(value));
    all.items.push_back(std::move(extra));
  }
  return all;
}

}  // namespace pm::exchange::statuspage
