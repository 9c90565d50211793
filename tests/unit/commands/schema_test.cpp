#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "accept.hpp"
#include "catch.hpp"
#include "json_schema.hpp"
#include "run_pm.hpp"

namespace pm::tests::schema_test {

// The schemas of what pm prints, held against what it prints.

namespace {

using Json = nlohmann::json;

/// The examples, and an incident that is open, with drafts, actions and everything unusual.
MemoryDisk examples() {
  MemoryDisk disk(std::string(PM_SOURCE_DIR) + "/examples");
  disk.files["incidents/2025-12-31-open.yaml"] =
      "title: Open\n"
      "timezone: UTC\n"
      "mode: drill\n"
      "severity: S2\n"
      "labels: [a]\n"
      "roles: {commander: Ana}\n"
      "components: [Engage]\n"
      "updates:\n"
      "  - {at: 2025-12-31 23:00, phase: investigating, components: {Engage: partial_outage}, "
      "next_update: 10m}\n"
      "timeline:\n"
      "  - {at: 2025-12-31 23:30, event: Restart, link: 'https://example.com'}\n"
      "postmortem: {status: draft, authors: [{name: Ana}], summary: Not known yet.}\n"
      "actions:\n"
      "  - {title: Alert, owner: Ben, due: 2025-12-01}\n"
      "  - {title: Other, status: done, done: 2025-12-31}\n"
      "related: [{caused_by: 2018-10-11-system-outage}]\n"
      "fields: {region: eu, hosts: [a, b]}\n";
  return disk;
}

Json output(const std::vector<std::string>& arguments) {
  auto disk = examples();
  const auto ran = run_pm(disk, arguments);
  INFO(ran.err);
  REQUIRE(!ran.out.empty());
  return Json::parse(ran.out);
}

}  // namespace

TEST_CASE("lists match their schemas, also empty ones") {
  const auto list = output({"schema", "list"});
  CHECK(mismatches(list, output({"list", "--format", "json"})).empty());
  CHECK(mismatches(list, output({"list", "--label", "none", "--format", "json"})).empty());
  const auto actions = output({"schema", "actions"});
  CHECK(mismatches(actions, output({"actions", "--all", "--format", "json"})).empty());
}

TEST_CASE("the diagnostics of pm check match their schema, with and without places") {
  const auto schema = output({"schema", "check"});
  CHECK(mismatches(schema, output({"check", "--format", "json"})).empty());
  auto disk = examples();
  disk.files["pm.yaml"] += "nonsense: 1\n";
  disk.files["incidents/stray.md"] = "# Stray\n";
  disk.files["incidents/2025-12-30-bad.yaml"] =
      "title: Bad\nseverity: S77\nupdates:\n  - {at: 2025-12-30 10:00Z, phase: resolved}\n"
      "  - {at: 2025-12-30 09:00Z, phase: monitring}\n";
  const auto ran = run_pm(disk, {"check", "--format", "json"});
  CHECK(ran.status == 1);
  const auto found = Json::parse(ran.out);
  CHECK(mismatches(schema, found) == "");
  CHECK(found["checked"] == 9);
  CHECK(found["errors"].get<std::size_t>() + found["warnings"].get<std::size_t>() +
            found["notes"].get<std::size_t>() ==
        found["diagnostics"].size());
  CHECK(found["errors"] >= 3);
}

TEST_CASE("the context of every example matches its schema") {
  const auto schema = output({"schema", "context"});
  auto disk = examples();
  const auto ids = run_pm(disk, {"list", "--format", "ids"}).out;
  std::size_t count = 0;
  for (std::size_t begin = 0; begin < ids.size(); ++count) {
    const auto end = ids.find('\n', begin);
    const auto id = ids.substr(begin, end - begin);
    CAPTURE(id);
    CHECK(mismatches(schema, output({"show", id, "--format", "json"})) == "");
    CHECK(mismatches(schema, output({"render", id, "--format", "json", "--force"})) == "");
    begin = end + 1;
  }
  CHECK(count == 8);
}

TEST_CASE("the export matches its schema") {
  CHECK(mismatches(output({"schema", "export"}), output({"export", "json", "-o", "-"})) == "");
}

TEST_CASE("a member that goes or changes its type is a mismatch") {
  const auto schema = output({"schema", "list"});
  auto list = output({"list", "--format", "json"});
  list["version"] = 2;
  list["incidents"][0].erase("title");
  list["incidents"][1]["is_open"] = "yes";
  list["incidents"][2]["other"] = 1;
  CHECK(mismatches(schema, list) ==
        "/incidents/0 lacks \"title\"\n"
        "/incidents/1/is_open is string, not \"boolean\"\n"
        "/incidents/2/other is not described\n"
        "/version is not 1\n");
}

TEST_CASE("every JSON that pm prints of its own has a version") {
  CHECK(output({"list", "--format", "json"})["version"] == 1);
  CHECK(output({"actions", "--format", "json"})["version"] == 1);
  CHECK(output({"check", "--format", "json"})["version"] == 1);
  CHECK(output({"config", "--format", "json"})["version"] == 1);
  CHECK(output({"show", "latest", "--format", "json"})["version"] == 2);
  CHECK(output({"help", "--json"})["version"] == 1);
  CHECK(output({"export", "json", "-o", "-"})["pm"]["format"] == 1);
}

}  // namespace pm::tests::schema_test
