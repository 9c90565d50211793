#include "../../../src/exchange/severity.hpp"

#include <string>
#include <vector>

#include "../../../src/exchange/importers.hpp"
#include "catch.hpp"
#include "import_words.hpp"

namespace pm::tests::severity_test {

using namespace pm::exchange;

namespace {

ImportSettings settings(std::vector<Mapping> map) {
  ImportSettings settings;
  settings.severities = {"S1", "S2"};
  settings.map = std::move(map);
  return settings;
}

std::string words(const SeverityReading& reading) {
  return reading.name + (reading.was_mapped ? " (mapped)" : "") + reading.why_not;
}

}  // namespace

TEST_CASE("a severity is what it is mapped to, else the scale's own spelling") {
  const auto map = settings({{.key = "severity", .from = "down", .to = "s1"}});
  CHECK(words(severity_of("Down", map)) == "S1 (mapped)");
  CHECK(words(severity_of(" s2 ", map)) == "S2");
  CHECK_FALSE(mapped_severity("S2", map));
}

TEST_CASE("a severity that the scale does not have is none") {
  const auto map = settings({{.key = "severity", .from = "bad", .to = "S9"}});
  CHECK(words(severity_of("bad", map)) ==
        " (mapped)`S9`, which it is mapped to, is not in the scale of severities");
  CHECK(words(severity_of("odd", map)) ==
        "not in the scale of severities; say which it is with `--map severity.odd=…`");
}

TEST_CASE("where no scale is known, what was mapped is believed") {
  ImportSettings map;
  map.map = {{.key = "severity", .from = "bad", .to = "P1"}};
  CHECK(words(severity_of("bad", map)) == "P1 (mapped)");
}

TEST_CASE("no import makes a record of a severity that the scale does not have") {
  const auto map = settings({{.key = "severity", .from = "bad", .to = "S9"}});
  const std::string severity = "\nseverity: ";
  const auto csv =
      import_words(csv_importer, "x.csv", "time,message,severity\n2024-01-29T10:00Z,m,bad\n", map);
  CHECK(csv.find(severity) == std::string::npos);
  CHECK(csv.find("2: kept under `fields` severity `bad`: `S9`, which it is mapped to, is not in "
                 "the scale of severities\n") != std::string::npos);
  const auto alerts =
      import_words(alertmanager_importer, "x.json",
                   R"([{"labels": {"severity": "bad"}, "startsAt": "2024-01-29T10:00:00Z"}])", map);
  CHECK(alerts.find(severity) == std::string::npos);
  CHECK(alerts.find("1: read as severity `bad`: no severity: `S9`, which it is mapped to") !=
        std::string::npos);
  const auto page = import_words(
      statuspage_importer, "x.json",
      R"({"id": "i1", "name": "n", "impact": "bad", "incident_updates": [{"id": "u1", "status": "investigating", "body": "b", "created_at": "2024-01-29T10:00:00Z"}]})",
      map);
  CHECK(page.find(severity) == std::string::npos);
  CHECK(page.find("read as impact `bad`: no severity: `S9`, which it is mapped to") !=
        std::string::npos);
}

}  // namespace pm::tests::severity_test
