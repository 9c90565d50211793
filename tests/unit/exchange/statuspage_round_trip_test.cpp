#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "../../../src/exchange/exporters.hpp"
#include "../../../src/exchange/importers.hpp"
#include "catch.hpp"
#include "exporting.hpp"
#include "random_incident.hpp"

namespace pm::tests::statuspage_round_trip_test {

using tests::normal_form;

namespace {

/// What the importer makes of a file: the normal form of each record by its id. There is nothing to
/// remark on but the page itself.
std::map<std::string, std::string> imported(const std::string& text) {
  std::map<std::string, std::string> all;
  auto input = exchange::input_of("incidents.json", text);
  CHECK(exchange::statuspage_importer.recognises(input.head(), input.name()));
  exchange::statuspage_importer.run(input, {}, [&](const Result<exchange::Taken>& taken) {
    if (!taken) FAIL(taken.error().message);
    const auto& one = std::get<exchange::Imported>(*taken);
    for (const auto& remark : one.remarks) {
      const bool of_page = remark.what.starts_with("page.");
      if (!of_page) FAIL_CHECK(remark.what + ": " + remark.words);
    }
    CHECK(all.emplace(one.incident.id, normal_form(one.incident)).second);
  });
  return all;
}

void check_round_trip(const std::vector<model::Incident>& incidents) {
  const auto files = tests::exported(exchange::statuspage_exporter, incidents);
  auto all = imported(files.at("incidents.json"));
  all.merge(imported(files.at("scheduled-maintenances.json")));
  CHECK(all.size() == incidents.size());
  for (const auto& each : incidents) REQUIRE(all[each.id] == normal_form(each));
}

}  // namespace

TEST_CASE("pm to Statuspage to pm is the same record") {
  for (std::uint32_t seed = 20'000; seed < 22'000; seed += 4) {
    CAPTURE(seed);
    std::vector<model::Incident> incidents;
    for (std::uint32_t i = 0; i < 4; ++i) {
      tests::Dice dice(seed + i);
      incidents.push_back(tests::random_incident(dice));
      incidents.back().id += "-" + std::to_string(i);
    }
    check_round_trip(incidents);
  }
}

TEST_CASE("the examples come back from a Statuspage as they were") {
  check_round_trip(tests::example_incidents());
}

}  // namespace pm::tests::statuspage_round_trip_test
