#include <string>
#include <variant>

#include <fmt/format.h>

#include "catch.hpp"
#include "pm/exchange/import.hpp"
#include "pm/time/format.hpp"

namespace pm::tests::small_sources_test {
namespace {

/// The verdicts on a source: for each record its kind of end, components, updates and events.
std::string read(std::string_view format, const std::string& name, std::string text) {
  std::string words;
  auto input = exchange::input_of(name, std::move(text));
  exchange::importer_named(format)->run(input, {}, [&](const Result<exchange::Taken>& taken) {
    if (!taken) {
      words += "rejected: " + taken.error().message + "\n";
      return;
    }
    const auto* const one = std::get_if<exchange::Imported>(&*taken);
    if (one == nullptr) return;
    const auto& incident = one->incident;
    const auto& times = incident.times;
    if (times.started) words += "started " + time::rfc3339(times.started->value.at) + "\n";
    if (times.resolved) words += "resolved " + time::rfc3339(times.resolved->value.at) + "\n";
    if (times.resolved_unknown.value) words += "resolved unknown\n";
    for (const auto& component : incident.components)
      words += "component " + component.name.value + "\n";
    for (const auto& update : incident.updates) {
      words += fmt::format("{} {} {}\n", time::rfc3339(update.at->value.at),
                           model::word(update.phase->value),
                           update.message ? update.message->value : "");
      for (const auto& status : update.components) words += "  " + status.name.value + "\n";
    }
    for (const auto& event : incident.timeline)
      words += fmt::format("{} {}\n", time::rfc3339(event.at->value.at), event.event->value);
  });
  return words;
}

}  // namespace

TEST_CASE("one post that tells the whole course is its updates") {
  CHECK(read("statuspage", "incidents.json", R"({"incident": {"id": "a1", "name": "Mail is late",
    "status": "resolved", "incident_updates": [{"id": "u1", "status": "resolved",
    "display_at": "2013-03-04T10:05:00Z", "body": "<ul><li><strong>2013-03-04 10:05:00</strong> - Mail waits.</li><li><strong>2013-03-04 10:30:00</strong> - A queue is cleared.</li><li><strong>2013-03-04 11:15:00</strong> - Mail flows.</li></ul>"}]}})") ==
        "2013-03-04T10:05:00Z investigating Mail waits.\n"
        "2013-03-04T10:30:00Z update A queue is cleared.\n"
        "2013-03-04T11:15:00Z resolved Mail flows.\n");
}

TEST_CASE("a renamed component has the name of the incident") {
  CHECK(read("statuspage", "incidents.json", R"({"incident": {"id": "a1", "name": "Down",
    "status": "investigating", "components": [{"id": "k7", "name": "Portal"}],
    "incident_updates": [{"id": "u1", "status": "investigating",
    "display_at": "2013-03-04T10:05:00Z", "body": "Down.", "affected_components":
    [{"code": "k7", "name": "old.example", "new_status": "partial_outage"}]}]}})") ==
        "component Portal\n2013-03-04T10:05:00Z investigating Down.\n  Portal\n");
}

TEST_CASE("an issue that is resolved at an unknown time is over") {
  CHECK(read("cstate", "2023-10-19-net.md",
             "---\ntitle: Network down\ndate: 2023-10-19T11:07:23.000Z\n"
             "severity: down\naffectedSystems: [api, maps]\nresolved: true\n---\nThe network "
             "fails.\n") ==
        "resolved unknown\ncomponent api\ncomponent maps\n"
        "2023-10-19T11:07:23Z investigating The network fails.\n");
}

TEST_CASE("an alert that is resolved without an end has one verdict") {
  CHECK(read("alertmanager", "alerts.json", R"({"version": "4", "alerts": [{"status": "resolved",
    "labels": {"alertname": "DiskFull"}, "annotations": {}, "startsAt": "2024-01-29T14:33:07Z",
    "endsAt": "0001-01-01T00:00:00Z"}]})") ==
        "resolved unknown\n2024-01-29T14:33:07Z firing: DiskFull\n");
}

}  // namespace pm::tests::small_sources_test
