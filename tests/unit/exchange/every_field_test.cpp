// Every field comes back from wherever a record goes. The lists of fields say which there are, so
// that nothing is to be added here for a new one.

#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "../../../src/exchange/pm_json/record_json.hpp"
#include "catch.hpp"
#include "pm/model/fields.hpp"
#include "pm/model/places.hpp"
#include "pm/text/draw.hpp"
#include "pm/yaml/merge.hpp"
#include "pm/yaml/read.hpp"
#include "pm/yaml/record.hpp"
#include "record_fields.hpp"

namespace pm::tests::every_field_test {
namespace {

std::string normal_form(const model::Incident& incident) {
  return yaml::document(yaml::draft(incident, {}));
}

model::Incident read_record(const std::string& text) {
  const text::Source source("record.yaml", text);
  text::Report report;
  auto incident = yaml::read_incident(source, nullptr, "record", {}, report);
  for (const auto& each : report.all()) {
    if (each.level == text::Level::error) FAIL_CHECK(text::draw(each));
  }
  model::forget_places(incident);
  return incident;
}

std::string lines(const std::vector<std::string>& paths) {
  return fmt::format("{}", fmt::join(paths, "\n"));
}

}  // namespace

TEST_CASE("every field comes back from YAML") {
  const auto record = full_record();
  CHECK(lines(differences(record, read_record(normal_form(record)))).empty());
}

TEST_CASE("every field comes back from JSON") {
  const auto record = full_record();
  const auto back =
      exchange::pm_json::read_record_json(exchange::pm_json::record_json(record), record.id);
  REQUIRE(back);
  CHECK(lines(differences(record, *back)).empty());
}

TEST_CASE("a change of any field is seen in YAML and in JSON") {
  const auto record = full_record();
  for (const auto& [path, changed] : changed_records(record)) {
    CAPTURE(path);
    CHECK(lines(differences(record, changed)) == path);
    CHECK(lines(differences(changed, read_record(normal_form(changed)))).empty());
    const auto json =
        exchange::pm_json::read_record_json(exchange::pm_json::record_json(changed), record.id);
    CHECK(lines(differences(changed, *json)).empty());
  }
}

TEST_CASE("a change of any field survives a merge with a change of any other") {
  const auto record = full_record();
  const auto changed = changed_records(record);
  const text::Source base("base", normal_form(record));
  for (std::size_t i = 0; i < changed.size(); ++i) {
    const auto& [path, incident] = changed[i];
    const auto& partner = changed[(i + changed.size() / 2) % changed.size()];
    // In another zone the normal form writes every time in another way.
    const bool moves_times = path == "timezone" || partner.path == "timezone";
    const auto& other = moves_times ? changed.front() : partner;
    CAPTURE(path, other.path);
    const text::Source ours("ours", normal_form(incident));
    const text::Source theirs("theirs", normal_form(other.incident));
    const auto merged = yaml::merge_records({base, ours, theirs}, {}, {});
    REQUIRE(merged);
    CHECK(lines(merged->conflicts).empty());
    auto expected = std::vector{path, other.path};
    auto found = differences(record, read_record(merged->text));
    std::sort(expected.begin(), expected.end());
    std::sort(found.begin(), found.end());
    CHECK(lines(found) == lines(expected));
  }
}

TEST_CASE("a record that outlives its source remembers no place in it") {
  const auto text = normal_form(full_record());
  auto incident = read_record(text);
  // A place is a `where`; the compiler counts in fields_test.cpp that each member has a row.
  CHECK(!incident.where);
  CHECK(!incident.updates.at(0).where);
  CHECK(!incident.updates.at(0).components.at(0).status.where);
  CHECK(!incident.origin.url->where);
}

}  // namespace pm::tests::every_field_test
