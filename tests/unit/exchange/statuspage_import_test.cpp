#include <fmt/format.h>

#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "../../../src/exchange/importers.hpp"
#include "catch.hpp"
#include "pm/exchange/import.hpp"
#include "pm/yaml/record.hpp"

namespace pm::tests::statuspage_import_test {

using namespace pm::exchange;

namespace {

/// Where things were taken from and what they are called, and what was refused.
std::string taken(std::string text, const ImportSettings& settings = {}) {
  auto input = input_of("page.json", std::move(text));
  std::string lines;
  statuspage_importer.run(input, settings, [&](Result<Taken> one) {
    if (!one) {
      lines += fmt::format("{}: {}\n", words(one.error().place), one.error().message);
      return;
    }
    if (const auto* registry = std::get_if<Registry>(&*one)) {
      for (const auto& each : registry->components)
        lines += fmt::format("component {}/{}\n", each.group, each.name.value);
    }
    if (const auto* imported = std::get_if<Imported>(&*one)) {
      const auto& incident = imported->incident;
      lines += fmt::format("{}: {} {} of {} at {}\n", words(imported->origin),
                           incident.origin.id->value, incident.title->value,
                           incident.organization ? incident.organization->value : "-",
                           incident.origin.url ? incident.origin.url->value : "-");
    }
  });
  return lines;
}

std::string one(std::string_view id) {
  return fmt::format(
      R"({{"id": "{}", "name": "N{}", "incident_updates": [{{"status": "investigating", )"
      R"("display_at": "2024-01-01T10:00:00Z"}}]}})",
      id, id);
}

const std::string page =
    R"("page": {"id": "p", "name": "Acme", "url": "https://status.example", "time_zone": "UTC"})";
const std::string acme = " of Acme at https://status.example/incidents/";

bool recognised(std::string_view text) { return statuspage_importer.recognises(text, "x"); }

}  // namespace

TEST_CASE("incidents come out of every form that pages and programs write") {
  CHECK(taken("{" + page + ",\n \"incidents\": [" + one("a") + ",\n" + one("b") + "]}") ==
        "page.json:2:16: a Na" + acme + "a\npage.json:3:1: b Nb" + acme + "b\n");
  CHECK(taken("{" + page + ",\n\"incident\": " + one("a") + "}") ==
        "page.json:2:13: a Na" + acme + "a\n");
  CHECK(taken("[" + one("a") + ",\n" + one("b") + "]") ==
        "page.json:1:2: a Na of - at -\npage.json:2:1: b Nb of - at -\n");
  CHECK(taken(one("a")) == "page.json:1: a Na of - at -\n");
  CHECK(taken(one("a") + "\n" + one("b") + "\n") ==
        "page.json:1: a Na of - at -\npage.json:2: b Nb of - at -\n");
  CHECK(taken("{" + page + ", \"scheduled_maintenances\": [\n" + one("a") + "]}") ==
        "page.json:2:1: a Na" + acme + "a\n");
  CHECK(taken("{\"scheduled_maintenance\":\n" + one("a") + "}") ==
        "page.json:2:1: a Na of - at -\n");
  CHECK(taken("[{" + page + ",\n\"incident\": " + one("a") + "}]") ==
        "page.json:2:13: a Na" + acme + "a\n");
}

TEST_CASE("each document in a list has a page of its own, and its other members are remarked on") {
  std::string all;
  auto input =
      input_of("page.json", "[{" + page + R"(, "custom_data": 1, "incident": )" + one("a") +
                                "}, {\"incident\": " + one("b") + "}, {\"incidents\": []}]");
  statuspage_importer.run(input, {}, [&](const Result<Taken>& taken) {
    const auto& imported = std::get<Imported>(*taken);
    const auto& incident = imported.incident;
    all += fmt::format("{} {}\n", incident.title->value,
                       incident.organization ? incident.organization->value : "-");
    for (const auto& each : imported.remarks)
      all += fmt::format("{} {}: {}\n", each.what, each.value, each.words);
  });
  CHECK(all ==
        "Na Acme\npage.id p: what the page says of itself\n"
        "custom_data 1: it says nothing of one incident\nNb -\n");
}

TEST_CASE("a hundred thousand keys and names take no longer than their bytes") {
  std::string keys = R"({"id": "a", "name": "N", "started_at": "2024-01-01T10:00:00Z")";
  for (int i = 0; i < 100'000; ++i) keys += fmt::format(R"(, "k{}": false)", i);
  CHECK(taken(keys + "}") == "page.json:1: a N of - at -\n");
  std::string names = R"({"id": "a", "name": "N", "incident_updates": [{"status": "resolved",
 "display_at": "2024-01-01T10:00:00Z", "affected_components": ["C")";
  for (int i = 0; i < 60'000; ++i) names += fmt::format(R"(, "C{}")", i);
  CHECK(taken(names + "]}]}") == "page.json:1: a N of - at -\n");
}

TEST_CASE("a page may have no incidents, which is no mistake") {
  CHECK(taken("{\"incidents\": [], " + page + "}").empty());
  CHECK(taken("{\"other\":\n 1}") == "page.json:2: the document contains no incident\n");
}

TEST_CASE("the components of a summary are for the registry, by their groups") {
  CHECK(taken("{" + page +
              R"(, "components": [
      {"id": "a", "name": "Site"}, {"id": "g", "name": "EU", "group": true},
      {"id": "b", "name": "Mail", "group_id": "g"}, {"id": "d", "name": "Search", "group_id": null},
      {"id": "c", "name": "Login", "group_id": "g"}, {"name": "Site"}],
      "incidents": [)" +
              one("a") + "], \"status\": {\"indicator\": \"none\"}}") ==
        "page.json:5:21: a Na" + acme +
            "a\ncomponent /Site\ncomponent EU/Mail\ncomponent EU/Login\ncomponent /Search\n");
}

TEST_CASE("one bad incident does not keep the others out") {
  CHECK(taken("[" + one("a") + ",\n7,\n{\"id\": \"x\", \"mood\": 1},\n" +
              R"({"name": "No time", "incident_updates": [{"status": "resolved"}]},)" + "\n" +
              one("b") + ",\n{\"name\": \"" + std::string(2000, 'x') +
              "\", \"impact\": \"none\"}]") ==
        "page.json:1:2: a Na of - at -\n"
        "page.json:2:1: this is not an object\n"
        "page.json:3:1: the incident has neither `name` nor `incident_updates`\n"
        "page.json:4:1: the incident has no time\n"
        "page.json:5:1: b Nb of - at -\n"
        "page.json:6:10: the `name` has 2000 bytes\n");
}

TEST_CASE("what stands before broken JSON is taken, and the break is located") {
  CHECK(taken("{" + page + ",\n\"incidents\": [" + one("a") + ",\n{\"id\": \"b\" \"name\": 1}]}") ==
        "page.json:2:15: a Na" + acme + "a\npage.json:3:12: expected `,` or `}`, found a string\n");
  CHECK(taken("[" + one("a") + ",\n") ==
        "page.json:1:2: a Na of - at -\npage.json:2:1: it ends while the `[` of line 1 is open\n");
}

TEST_CASE("an id is only ever a text") {
  CHECK(taken(R"({"id": "../../x\u0000\ny", "name": "N", "started_at": "2024-01-01T10:00:00Z"})") ==
        "page.json:1: ../../x y N of - at -\n");
  CHECK(taken(R"({"name": "No id", "started_at": "2024-01-01T10:00:00Z"})") ==
        "page.json:1: 2024-01-01-no-id No id of - at -\n");
}

TEST_CASE("what a person says goes before what the page says") {
  ImportSettings settings;
  settings.organization = "Mine";
  CHECK(taken("{" + page + ",\n\"incident\": " + one("a") + "}", settings) ==
        "page.json:2:13: a Na of Mine at https://status.example/incidents/a\n");
}

TEST_CASE("a page is recognised by its keys") {
  CHECK(recognised("{" + page + ", \"incidents\": []}"));
  CHECK(recognised("\xEF\xBB\xBF [" + one("a") + "]"));
  CHECK(recognised("{" + page + ", \"components\": []}"));
  CHECK(!recognised("incident_updates: []"));
  CHECK(!recognised("{\"text\": \"incident_updates\"}"));
  CHECK(!recognised("{\"incidents\": []}"));
  CHECK(!recognised(""));
}

}  // namespace pm::tests::statuspage_import_test
