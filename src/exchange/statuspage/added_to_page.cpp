#include "added_to_page.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "../import/taken.hpp"
#include "leftovers.hpp"

namespace pm::exchange::statuspage {
namespace {

/// The keys of a page whose values pm makes of the record: nothing is lost with them.
bool is_made_by_pm(std::string_view what) {
  constexpr std::string_view all[] = {"affected_components",
                                      "body",
                                      "code",
                                      "components",
                                      "created_at",
                                      "display_at",
                                      "group",
                                      "group_id",
                                      "id",
                                      "impact",
                                      "incident_id",
                                      "incident_updates",
                                      "metadata",
                                      "monitoring_at",
                                      "name",
                                      "new_status",
                                      "old_status",
                                      "page_id",
                                      "position",
                                      "postmortem_body",
                                      "resolved_at",
                                      "scheduled_for",
                                      "started_at",
                                      "postmortem_published_at",
                                      "shortlink",
                                      "status",
                                      "updated_at",
                                      "scheduled_until"};
  const auto key = what.substr(what.rfind('.') + 1);
  return std::find(std::begin(all), std::end(all), key) != std::end(all);
}

/// The data that was kept for a page.
const model::Free* kept_data(const Imported& from) {
  const auto& members = from.incident.fields.members;
  const auto& system = from.incident.origin.system;
  const auto place = std::find_if(members.begin(), members.end(), [&](const auto& each) {
    return system && each.name == system->value;
  });
  return place == members.end() ? nullptr : &place->value;
}

}  // namespace

void carry_over(const Imported& from, const json::Value& metadata, Imported& to) {
  for (const auto& remark : from.remarks) {
    if (remark.kind != Remark::Kind::kept && !is_made_by_pm(remark.what))
      to.remarks.push_back(remark);
  }
  // Data is kept under the name of the system, which the record itself need not name.
  auto own_origin = std::exchange(to.incident.origin, from.incident.origin);
  if (const auto* data = kept_data(from)) {
    for (const auto& [name, value] : data->members) {
      if (!is_made_by_pm(name)) keep(to, name, value, from.origin.line);
    }
  }
  for (const auto& [name, value] : metadata.members) {
    if (name != "pm" && !value.is_empty()) keep_value(to, "metadata." + name, value);
  }
  to.incident.origin = std::move(own_origin);
}

}  // namespace pm::exchange::statuspage
