#include <algorithm>
#include <functional>
#include <iterator>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "../exporters.hpp"
#include "export_ids.hpp"
#include "export_incident.hpp"
#include "export_page.hpp"
#include "pm/data/json.hpp"

namespace pm::exchange {
namespace {

using model::Impact;
using model::Phase;
using statuspage::PublicIncident;
using statuspage::PublicPage;

bool newer(const PublicIncident& a, const PublicIncident& b) { return b.created < a.created; }

/// All incidents, newest first, each with an id of its own.
std::vector<PublicIncident> all_incidents(const Collection& collection, const PublicPage& page) {
  std::vector<PublicIncident> all;
  all.reserve(collection.incidents.size());
  std::unordered_set<std::string> ids;
  for (const auto& each : collection.incidents) {
    auto id = statuspage::incident_id(each.incident);
    if (!ids.insert(id).second) {
      id = statuspage::made_id({"incident", each.incident.id});
      ids.insert(id);
    }
    all.push_back(public_incident(each, std::move(id), page));
  }
  std::stable_sort(all.begin(), all.end(), newer);
  return all;
}

bool is_unresolved(const PublicIncident& incident) {
  return !incident.is_maintenance && !model::is_end(incident.status) &&
         incident.status != Phase::postmortem;
}

bool is_upcoming(const PublicIncident& incident) {
  return incident.is_maintenance && incident.status == Phase::scheduled;
}

bool is_active(const PublicIncident& incident) {
  return incident.is_maintenance && !is_upcoming(incident) && !model::is_end(incident.status);
}

bool is_coming_or_active(const PublicIncident& incident) {
  return is_upcoming(incident) || is_active(incident);
}

/// What a page says of itself as a whole.
struct Indication {
  std::string_view indicator;
  std::string_view description;
};

Indication indication(Impact worst) {
  switch (worst) {
    case Impact::minor:
      return {"minor", "Minor Service Outage"};
    case Impact::major:
      return {"major", "Partial System Outage"};
    case Impact::critical:
      return {"critical", "Major Service Outage"};
    case Impact::maintenance:
      return {"maintenance", "Service Under Maintenance"};
    case Impact::none:
      break;
  }
  return {"none", "All Systems Operational"};
}

/// How bad an impact is for users: work that was announced is the least that they notice.
int badness(Impact impact) {
  constexpr Impact order[] = {Impact::none, Impact::maintenance, Impact::minor, Impact::major,
                              Impact::critical};
  return static_cast<int>(std::find(std::begin(order), std::end(order), impact) - order);
}

data::Value status_json(const std::vector<PublicIncident>& all) {
  auto worst = Impact::none;
  for (const auto& each : all) {
    if (!is_unresolved(each) && !is_active(each)) continue;
    if (badness(each.impact) > badness(worst)) worst = each.impact;
  }
  const auto said = indication(worst);
  auto status = data::mapping();
  status.set("indicator", data::text(std::string(said.indicator)));
  status.set("description", data::text(std::string(said.description)));
  return status;
}

/// Puts the files of an export together.
class Files {
 public:
  Files(const Collection& collection, const PutFile& put)
      : page_(collection), all_(all_incidents(collection, page_)), put_(put) {}

  void write() {
    write_lists();
    write_single();
    write_summary();
  }

 private:
  template <typename Is>
  data::Value those(Is is) const {
    auto list = data::list();
    for (const auto& each : all_) {
      if (is(each)) list.items.push_back(each.json);
    }
    return list;
  }

  template <typename Is>
  void write_those(const std::string& file, const std::string& name, Is is) {
    auto value = with_page();
    value.set(name, those(is));
    put_(file, data::to_json(value));
  }

  [[nodiscard]] data::Value with_page() const {
    return std::move(data::mapping().set("page", page_.json()));
  }

  void write_lists() {
    const auto is_maintenance = [](const PublicIncident& each) { return each.is_maintenance; };
    write_those("incidents.json", "incidents", std::not_fn(is_maintenance));
    write_those("incidents/unresolved.json", "incidents", is_unresolved);
    const std::string maintenances = "scheduled_maintenances";
    write_those("scheduled-maintenances.json", maintenances, is_maintenance);
    write_those("scheduled-maintenances/upcoming.json", maintenances, is_upcoming);
    write_those("scheduled-maintenances/active.json", maintenances, is_active);
  }

  void write_single() {
    for (const auto& each : all_) {
      const std::string folder = each.is_maintenance ? "scheduled-maintenances/" : "incidents/";
      auto value = with_page();
      value.set(each.is_maintenance ? "scheduled_maintenance" : "incident", each.json);
      put_(folder + each.id + ".json", data::to_json(value));
    }
  }

  void write_summary() {
    auto components = with_page();
    components.set("components", page_.components_json());
    put_("components.json", data::to_json(components));
    auto status = with_page();
    status.set("status", status_json(all_));
    put_("status.json", data::to_json(status));
    components.set("incidents", those(is_unresolved));
    components.set("scheduled_maintenances", those(is_coming_or_active));
    components.set("status", status_json(all_));
    put_("summary.json", data::to_json(components));
  }

  PublicPage page_;
  std::vector<PublicIncident> all_;
  const PutFile& put_;
};

void run_statuspage_export(const Collection& collection, const PutFile& put) {
  Files(collection, put).write();
}

}  // namespace

constinit const Exporter statuspage_exporter = {
    .name = "statuspage",
    .summary = "JSON of the Statuspage API v2, for readers of status pages",
    .file = "",
    .one = false,
    .run = run_statuspage_export,
};

}  // namespace pm::exchange
