#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "../../../src/exchange/exporters.hpp"
#include "../../../src/exchange/importers.hpp"
#include "catch.hpp"
#include "exporting.hpp"
#include "random_incident.hpp"

namespace pm::tests::json_round_trip_test {

using tests::normal_form;

namespace {

std::string as_json(const std::vector<model::Incident>& incidents) {
  const auto files = tests::exported(exchange::json_exporter, incidents);
  REQUIRE(files.size() == 1);
  CHECK(files.begin()->first == "incidents.json");
  return files.begin()->second;
}

std::vector<exchange::Taken> imported(std::string text) {
  std::vector<exchange::Taken> all;
  auto input = exchange::input_of("incidents.json", std::move(text));
  CHECK(exchange::json_importer.recognises(input.head(), input.name()));
  exchange::json_importer.run(input, {}, [&](Result<exchange::Taken> taken) {
    if (!taken) FAIL(taken.error().message);
    all.push_back(*std::move(taken));
  });
  return all;
}

void check_round_trip(const std::vector<model::Incident>& incidents) {
  const auto json = as_json(incidents);
  const auto all = imported(json);
  REQUIRE(all.size() == incidents.size());
  std::vector<model::Incident> back;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto* one = std::get_if<exchange::Imported>(&all[i]);
    REQUIRE(one != nullptr);
    REQUIRE(normal_form(one->incident) == normal_form(incidents[i]));
    CHECK(one->incident.id == incidents[i].id);
    back.push_back(one->incident);
  }
  // What is computed is the same as well: nothing that figures need is lost.
  CHECK(as_json(back) == json);
}

}  // namespace

TEST_CASE("pm to JSON to pm is the same record") {
  for (std::uint32_t seed = 10'000; seed < 12'000; seed += 4) {
    CAPTURE(seed);
    std::vector<model::Incident> incidents;
    for (std::uint32_t i = 0; i < 4; ++i) {
      tests::Dice dice(seed + i);
      incidents.push_back(tests::random_incident(dice));
    }
    check_round_trip(incidents);
  }
}

TEST_CASE("the examples come back from JSON as they were") {
  check_round_trip(tests::example_incidents());
}

TEST_CASE("a record as deep as a file may be comes back from JSON") {
  model::Incident incident;
  incident.id = "deep";
  auto* inner = &incident.fields;
  for (int i = 0; i < 62; ++i) {
    inner->members.push_back({"a", {}});
    inner = &inner->members.back().value;
  }
  check_round_trip({incident});
}

}  // namespace pm::tests::json_round_trip_test
