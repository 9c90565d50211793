#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "../../../src/exchange/exporters.hpp"
#include "../../../src/exchange/import/importers.hpp"
#include "catch.hpp"
#include "pm/files/disk.hpp"
#include "pm/text/report.hpp"
#include "pm/text/source.hpp"
#include "pm/yaml/record.hpp"
#include "random_incident.hpp"

using namespace pm;

namespace {

/// Later than all that is measured.
constexpr time::Instant as_of = {4'200'000'000'000};

std::string normal_form(const model::Incident& incident) {
  return yaml::document(yaml::draft(incident, {}));
}

std::string exported(const std::vector<model::Incident>& incidents) {
  const model::Config config;
  exchange::Collection collection = {.config = config, .incidents = {}, .as_of = as_of};
  for (const auto& each : incidents)
    collection.incidents.push_back({each, metrics::measure(each, as_of)});
  std::string all;
  exchange::json_exporter.run(collection, [&](const std::string& name, std::string_view bytes) {
    CHECK(name == "incidents.json");
    all += bytes;
  });
  return all;
}

std::vector<exchange::Taken> imported(std::string text) {
  std::vector<exchange::Taken> all;
  auto input = exchange::input_of("incidents.json", std::move(text));
  CHECK(exchange::json_importer.recognises(input.head(), input.name()));
  exchange::json_importer.run(input, {}, [&](exchange::Taken taken) { all.push_back(taken); });
  return all;
}

void check_round_trip(const std::vector<model::Incident>& incidents) {
  const auto json = exported(incidents);
  const auto all = imported(json);
  REQUIRE(all.size() == incidents.size());
  std::vector<model::Incident> back;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto* one = std::get_if<exchange::Imported>(&all[i]);
    if (one == nullptr) FAIL(std::get<exchange::Refused>(all[i]).message);
    REQUIRE(normal_form(one->incident) == normal_form(incidents[i]));
    CHECK(one->incident.id == incidents[i].id);
    back.push_back(one->incident);
  }
  // What is computed is the same as well: nothing that figures need is lost.
  CHECK(exported(back) == json);
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
  const std::string folder = PM_SOURCE_DIR "/examples/incidents";
  const auto& disk = files::real_disk();
  yaml::Defaults defaults;
  defaults.zone = std::get<time::Zone>(time::find_zone("Europe/Berlin"));
  for (const auto& name : disk.list(folder)) {
    if (!name.ends_with(".yaml")) continue;
    CAPTURE(name);
    const text::Source source(name, disk.read(folder + "/" + name, 1 << 20));
    text::Report report;
    const auto id = name.substr(0, name.size() - 5);
    check_round_trip({yaml::read_incident(source, nullptr, id, defaults, report)});
  }
}

TEST_CASE("a record as deep as a file may be comes back") {
  model::Incident incident;
  incident.id = "deep";
  auto* inner = &incident.fields;
  for (int i = 0; i < 62; ++i) {
    inner->members.push_back({"a", {}});
    inner = &inner->members.back().value;
  }
  check_round_trip({incident});
}
