#include <fmt/format.h>

#include <string>
#include <utility>
#include <variant>

#include "../../../src/exchange/importers.hpp"
#include "catch.hpp"
#include "pm/exchange/import.hpp"
#include "pm/yaml/read.hpp"
#include "pm/yaml/record.hpp"

namespace pm::tests::statuspage_incidents_test {

using namespace pm::exchange;

namespace {

/// The record of one incident, and all that is remarked on it.
std::string imported(std::string json, const ImportSettings& settings = {}) {
  auto input = input_of("page.json", std::move(json));
  std::string text;
  statuspage_importer.run(input, settings, [&](Result<Taken> one) {
    const auto* incident = one ? std::get_if<Imported>(&*one) : nullptr;
    if (incident == nullptr) {
      text += "refused\n";
      return;
    }
    text += yaml::document(yaml::draft(incident->incident, {}));
    for (const auto& remark : incident->remarks)
      text += fmt::format("# {} `{}` {}: {} ({})\n", words(remark.kind), remark.what, remark.value,
                          remark.words, remark.line);
  });
  return text;
}

}  // namespace

TEST_CASE("an incident says in its record what its page shows, and its report the rest") {
  CHECK(
      imported(
          R"json({"page": {"id": "p1", "name": "Acme", "url": "https://status.acme.example", "time_zone": "Europe/Berlin", "updated_at": "2024-01-02T00:00:00Z"},
 "incidents": [{
  "id": "abc123def456", "name": "Logins  fail", "status": "resolved", "impact": "minor", "impact_override": "major",
  "created_at": "2024-01-01T10:00:00.000Z", "started_at": "2024-01-01T09:00:00.000Z", "updated_at": "2024-01-01T12:00:00.000Z",
  "monitoring_at": null, "resolved_at": "2024-01-01T11:30:00.000Z", "shortlink": "https://stspg.example/abc", "page_id": "p1",
  "components": [{"id": "c1", "name": "Login", "group_id": "g1", "group": false}, {"id": "g1", "name": "EU", "group": true}],
  "mood": "calm",
  "incident_updates": [
   {"id": "u4", "status": "resolved", "body": "Over.", "incident_id": "abc123def456", "created_at": "2024-01-01T12:00:00.000Z", "display_at": null, "custom_tweet": "We are back",
    "affected_components": [{"code": "c1", "name": "EU - Login", "old_status": "major_outage", "new_status": "operational"}]},
   {"id": "u3", "status": "identified", "body": "<p>Found <strong>it</strong>.</p>", "created_at": "2024-01-01T10:20:00.000Z", "display_at": "2024-01-01T10:15:00.123Z", "deliver_notifications": true, "affected_components": null},
   {"id": "u2", "status": "investigating", "body": "Still\r\nlooking.", "display_at": "2024-01-01T10:05:00.000Z", "affected_components": [{"name": "No components were affected by this update."}]},
   {"id": "u1", "status": "investigating", "body": "We look.", "display_at": "2024-01-01T10:05:00.000Z",
    "affected_components": [{"code": "c1", "name": "EU - Login", "old_status": "operational", "new_status": "partial_outage"}]}
  ]}]})json") ==
      R"record(title: Logins fail
organization: Acme
timezone: Europe/Berlin
impact: major

components:
  - EU: [Login]

updates:
  - at: 2024-01-01T11:05+01:00
    phase: investigating
    components: {Login: partial_outage}
    message: We look.
  - at: 2024-01-01T11:05+01:00
    phase: update
    message: |
      Still
      looking.
  - at: 2024-01-01T11:15:00.123+01:00
    phase: identified
    message: Found **it**.
  - at: 2024-01-01T13:00+01:00
    phase: resolved
    components: {Login: operational}
    message: Over.

source:
  system: statuspage
  id: abc123def456
  url: https://stspg.example/abc

fields:
  statuspage: {incident_updates.custom_tweet: We are back, mood: calm}
# read as `name` Logins  fail: one line without blanks at its ends (3)
# left out `impact` minor: `impact_override` says otherwise (3)
# left out `components.id` c1: what the page says of the component itself (6)
# left out `incident_updates.id` u4: the page's own books (9)
# kept under `fields` `incident_updates.custom_tweet` We are back:  (9)
# read as `incident_updates.body: HTML` : Markdown (11)
# left out `incident_updates.id` u3: the page's own books (11)
# left out `incident_updates.created_at` 2024-01-01T10:20:00.000Z: the page's own books (11)
# left out `incident_updates.deliver_notifications` true: the page's own books (11)
# left out `incident_updates.id` u2: the page's own books (12)
# left out `incident_updates.id` u1: the page's own books (13)
# read as `offset` 2024-01-01T12:00:00.000Z: the same instants, shown in Europe/Berlin (9)
# read as `affected_components.name` EU - Login: Login (14)
# left out `affected_components.code` c1: what the page says of the component itself (14)
# read as `affected_components.name` EU - Login: Login (10)
# left out `affected_components.old_status` major_outage: the record only says what a component was from an update on (10)
# left out `affected_components.code` c1: what the page says of the component itself (10)
# left out `started_at` 2024-01-01T09:00:00.000Z: the record begins with its first update (4)
# left out `created_at` 2024-01-01T10:00:00.000Z: when it was typed in; the record begins with its first update (4)
# left out `resolved_at` 2024-01-01T11:30:00.000Z: the update that says so was shown at another time (5)
# left out `page_id` p1: the page's own books (5)
# kept under `fields` `mood` calm:  (7)
# left out `page.id` p1: what the page says of itself (1)
# left out `page.updated_at` 2024-01-02T00:00:00Z: what the page says of itself (1)
)record");
}

TEST_CASE("a maintenance has its window and its own phases, from any offset") {
  CHECK(
      imported(
          R"json({"scheduled_maintenance": {"id": "m1", "name": "New disks", "status": "completed", "impact": "maintenance", "created_at": "2024-02-01T08:00:00-12:00",
 "scheduled_for": "2024-02-03T20:00:00-12:00", "scheduled_until": "2024-02-03T22:00:00-12:00", "scheduled_auto_completed": true,
 "incident_updates": [
  {"status": "resolved", "body": "Done.", "created_at": "2024-02-03T22:00:00-12:00"},
  {"status": "In Progress", "body": "Now.", "created_at": "2024-02-03T20:00:00-12:00"},
  {"status": "scheduled", "body": "Soon.", "created_at": "2024-02-01T08:00:00-12:00"}]}})json") ==
      R"record(title: New disks
timezone: UTC
impact: maintenance
kind: maintenance

scheduled:
  from: 2024-02-04T08:00Z
  to: 2024-02-04T10:00Z

updates:
  - at: 2024-02-01T20:00Z
    phase: scheduled
    message: Soon.
  - at: 2024-02-04T08:00Z
    phase: in_progress
    message: Now.
  - at: 2024-02-04T10:00Z
    phase: completed
    message: Done.

source:
  system: statuspage
  id: m1
# read as `offset` 2024-02-03T22:00:00-12:00: the same instants, shown in UTC (4)
# read as `incident_updates.status` In Progress: `in_progress` (5)
# read as `incident_updates.status` resolved: `completed`, as a maintenance has it (4)
# left out `scheduled_auto_completed` true: the page's own books (2)
)record");
}

TEST_CASE("phases go on after the end, statuses are not known, and the analysis is said once") {
  ImportSettings settings;
  settings.map = {{"severity", "critical", "S1"}, {"phase", "Fixed", "monitoring"}};
  CHECK(
      imported(
          R"json({"id": "x", "name": "Outage", "status": "postmortem", "impact": "critical", "postmortem_published_at": "2024-03-05T10:00:00Z",
 "postmortem_body": "All was down.\r\n\r\n## What happened\r\n\r\nA disk filled.\r\n\r\n## Root Cause Analysis\r\n\r\nLogs.\r\n\r\n## Next steps\r\n\r\nRotate.",
 "incident_updates": [
  {"status": "postmortem", "body": "All was down.\n\n## What happened\n\nA disk filled.\n\n## Root Cause Analysis\n\nLogs.\n\n## Next steps\n\nRotate.", "display_at": "2024-03-05T10:00:00Z"},
  {"status": "Fixed", "body": "Better?", "display_at": "2024-03-01T09:30:00Z"},
  {"status": "monitoring", "body": "Again.", "display_at": "2024-03-01T10:30:00Z"},
  {"status": "resolved", "body": "Over.", "display_at": "2024-03-01T10:00:00Z"},
  {"status": "resolved", "body": "Really.", "display_at": "2024-03-01T11:00:00Z"},
  {"status": "resolved", "body": "Still.", "display_at": "2024-03-02T11:00:00Z"},
  {"status": "odd", "body": "Hm.", "display_at": "2024-03-01T09:00:00Z"}]})json",
          settings) ==
      R"record(title: Outage
timezone: UTC
severity: S1
impact: critical

times:
  resolved: 2024-03-01T11:00Z

updates:
  - at: 2024-03-01T09:00Z
    phase: investigating
    message: Hm.
  - at: 2024-03-01T09:30Z
    phase: monitoring
    message: Better?
  - at: 2024-03-01T10:00Z
    phase: resolved
    message: Over.
  - at: 2024-03-01T10:30Z
    phase: monitoring
    reopens: true
    message: Again.
  - at: 2024-03-01T11:00Z
    phase: resolved
    message: Really.
  - at: 2024-03-02T11:00Z
    phase: resolved
    message: Still.
  - at: 2024-03-05T10:00Z
    phase: postmortem

postmortem:
  status: published
  published: 2024-03-05T10:00Z
  summary: All was down.
  what_happened: A disk filled.
  root_cause: Logs.
  next_steps: Rotate.
  headings: {root_cause: Root Cause Analysis}

source:
  system: statuspage
  id: x
# read as `impact` critical: severity S1 as well (1)
# read as `incident_updates.status` odd: `investigating` (10)
# read as `incident_updates.status` Fixed: `monitoring` (5)
# read as `incident_updates.status` monitoring: `monitoring` with `reopens: true`, since it comes after the end (6)
# read as `incident_updates.status` resolved: the same end once more; `times.resolved` is the first one (0)
)record");
}

}  // namespace pm::tests::statuspage_incidents_test
