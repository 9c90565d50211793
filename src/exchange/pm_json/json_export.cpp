#include <algorithm>

#include "../exporters.hpp"
#include "computed_json.hpp"
#include "format.hpp"
#include "pm/data/json.hpp"
#include "pm/time/format.hpp"
#include "record_json.hpp"

namespace pm::exchange::pm_json {
namespace {

data::Value incident_json(const Measured& measured) {
  auto incident = data::mapping();
  incident.set("id", data::text(measured.incident.id));
  incident.set("record", record_json(measured.incident));
  incident.set("computed", computed_json(measured.durations));
  return incident;
}

/// Only then do figures depend on the clock; without, the same records give the same bytes.
bool is_any_ongoing(const Collection& collection) {
  return std::any_of(collection.incidents.begin(), collection.incidents.end(),
                     [](const Measured& each) { return each.durations.ongoing; });
}

void run_json_export(const Collection& collection, const PutFile& put) {
  auto incidents = data::list();
  incidents.items.reserve(collection.incidents.size());
  for (const auto& each : collection.incidents) incidents.items.push_back(incident_json(each));
  auto file = data::mapping();
  file.set("pm", data::mapping().set("format", data::number(native_format)));
  if (is_any_ongoing(collection)) {
    file.set("as_of", data::text(time::rfc3339(collection.as_of)));
  }
  file.set("incidents", std::move(incidents));
  put("incidents.json", data::to_json(file));
}

}  // namespace

}  // namespace pm::exchange::pm_json

namespace pm::exchange {

constinit const Exporter json_exporter = {
    .name = "json",
    .summary = "pm's own JSON, with all that is computed",
    .file = "incidents.json",
    .one = false,
    .run = pm_json::run_json_export,
};

}  // namespace pm::exchange
