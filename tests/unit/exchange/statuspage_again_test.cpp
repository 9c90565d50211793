#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "../../../src/exchange/exporters.hpp"
#include "../../../src/exchange/importers.hpp"
#include "catch.hpp"
#include "exporting.hpp"
#include "pm/data/json.hpp"

namespace pm::tests::statuspage_again_test {

namespace {

constexpr std::string_view page = R"({
 "page": {"id": "pg1", "name": "Fernhill", "url": "https://status.fernhill.example", "time_zone": "Etc/UTC"},
 "incidents": [{
  "id": "k2j4h6g8f0d1", "name": "Webhooks are late", "status": "resolved",
  "created_at": "2025-06-17T07:20:01.100Z", "updated_at": "2025-06-17T13:40:00.512Z",
  "monitoring_at": "2025-06-17T12:00:00.250Z", "resolved_at": "2025-06-17T13:40:00.500Z",
  "impact": "minor", "shortlink": "https://stspg.example/abc", "started_at": "2025-06-17T07:20:01.090Z",
  "page_id": "pg1",
  "incident_updates": [
   {"id": "u4", "status": "resolved", "body": "All caught up.", "display_at": "2025-06-17T13:40:00.500Z",
    "affected_components": [{"code": "c1", "name": "Webhooks", "old_status": "degraded_performance", "new_status": "operational"}]},
   {"id": "u3", "status": "monitoring", "body": "A fix is in.", "display_at": "2025-06-17T12:00:00.250Z", "affected_components": null},
   {"id": "u2", "status": "investigating", "body": "Still looking.", "display_at": "2025-06-17T08:00:00.000Z", "affected_components": null},
   {"id": "u1", "status": "investigating", "body": "Some webhooks are late.", "display_at": "2025-06-17T07:20:01.120Z",
    "affected_components": [{"code": "c1", "name": "Webhooks", "old_status": "operational", "new_status": "degraded_performance"}]}],
  "components": [{"id": "c1", "name": "Webhooks", "status": "operational", "position": 1}]}]})";

std::vector<model::Incident> imported(const std::string& text) {
  std::vector<model::Incident> all;
  auto input = exchange::input_of("incidents.json", text);
  exchange::statuspage_importer.run(input, {}, [&](const Result<exchange::Taken>& taken) {
    all.push_back(std::get<exchange::Imported>(*taken).incident);
  });
  return all;
}

std::string exported(const std::vector<model::Incident>& incidents) {
  return tests::exported(exchange::statuspage_exporter, incidents).at("incidents.json");
}

/// What readers of a page see of its first incident, on lines.
std::string seen(const std::string& text) {
  const auto document = data::read_json(text);
  const auto& one = document->find("incidents")->items.front();
  std::string all;
  for (const auto* key :
       {"id", "name", "status", "impact", "shortlink", "monitoring_at", "resolved_at"})
    all += one.find(key)->text + "\n";
  for (const auto& update : one.find("incident_updates")->items) {
    for (const auto* key : {"status", "body", "display_at"}) all += update.find(key)->text + " | ";
    for (const auto& each : update.find("affected_components")->items) {
      for (const auto* key : {"name", "old_status", "new_status"})
        all += each.find(key)->text + " ";
    }
    all += "\n";
  }
  return all;
}

}  // namespace

TEST_CASE("a page that was imported is exported with the same incidents") {
  auto incidents = imported(std::string(page));
  REQUIRE(incidents.size() == 1);
  incidents.front().id = "2025-06-17-webhooks-are-late";
  const auto again = exported(incidents);
  CHECK(seen(again) == seen(std::string(page)));
  const auto back = imported(again);
  REQUIRE(back.size() == 1);
  CHECK(tests::normal_form(back.front()) == tests::normal_form(incidents.front()));
  CHECK(exported(back) == again);
}

}  // namespace pm::tests::statuspage_again_test
