#include "added_to_page.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "../taken.hpp"
#include "pm/data/value.hpp"

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
                                      "monitoring_at",
                                      "name",
                                      "new_status",
                                      "old_status",
                                      "page_id",
                                      "position",
                                      "postmortem_body",
                                      "postmortem_published_at",
                                      "resolved_at",
                                      "scheduled_for",
                                      "scheduled_until",
                                      "shortlink",
                                      "started_at",
                                      "status",
                                      "updated_at"};
  const auto key = what.substr(what.rfind('.') + 1);
  return std::find(std::begin(all), std::end(all), key) != std::end(all);
}

/// The same of a remark ("incident_updates.body: script" is one on a `body`). Of its flags pm
/// writes none but `false`.
bool is_made_by_pm(const Remark& remark) {
  const auto what = std::string_view(remark.what).substr(0, remark.what.find(':'));
  const auto key = what.substr(what.rfind('.') + 1);
  const bool flag =
      key == "showcase" || key == "only_show_if_degraded" || key == "deliver_notifications";
  return flag ? remark.value == "false" : is_made_by_pm(what);
}

/// Whether the analysis is the one that was read from the page.
bool has_analysis_of_page(const Imported& own) {
  return std::any_of(own.remarks.begin(), own.remarks.end(),
                     [](const Remark& remark) { return remark.what == "postmortem_body"; });
}

/// The data that was kept for a page.
const data::Value* kept_data(const Imported& from) {
  const auto& members = from.incident.fields.members;
  const auto& system = from.incident.origin.system;
  const auto place = std::find_if(members.begin(), members.end(), [&](const auto& each) {
    return system && each.name == system->value;
  });
  return place == members.end() ? nullptr : &place->value;
}

}  // namespace

void carry_over(const Imported& from, Imported& to) {
  const bool analysis = has_analysis_of_page(to);
  for (const auto& remark : from.remarks) {
    // How the page was read says nothing any more: the record is read from the metadata.
    if (remark.kind != Remark::Kind::left_out) continue;
    const bool counts = analysis && remark.what.starts_with("postmortem_body");
    if (counts || !is_made_by_pm(remark)) to.remarks.push_back(remark);
  }
  // Data is kept under the name of the system, which the record itself need not name.
  auto own_origin = std::exchange(to.incident.origin, from.incident.origin);
  if (const auto* data = kept_data(from)) {
    for (const auto& [name, value] : data->members) {
      if (!is_made_by_pm(name)) keep(to, name, value, from.origin.line);
    }
  }
  to.incident.origin = std::move(own_origin);
}

}  // namespace pm::exchange::statuspage
