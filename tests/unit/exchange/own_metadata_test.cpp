#include "../../../src/exchange/statuspage/own_metadata.hpp"

#include <string>
#include <string_view>

#include <fmt/format.h>

#include "../../../src/exchange/exporters.hpp"
#include "../../../src/exchange/taken.hpp"
#include "catch.hpp"
#include "exporting.hpp"
#include "pm/data/json.hpp"

namespace pm::tests::own_metadata_test {

using tests::normal_form;

namespace {

constexpr std::string_view login = R"(title: Login is slow
organization: Fernhill
timezone: Europe/Berlin
severity: S2
impact: minor
components:
  - Web: [Login, Search]
labels: [auth]
times: {started: 2024-03-01T09:00+01:00}
updates:
  - {at: 2024-03-01T09:20+01:00, phase: investigating, by: Support, components: {Login: degraded_performance}, next_update: 2024-03-01T10:00+01:00, message: We are looking into it.}
  - {at: 2024-03-01T09:40+01:00, phase: update, message: Still looking.}
  - {at: 2024-03-01T10:00+01:00, phase: resolved, by: Support, components: {Login: operational}, message: It is over.}
postmortem:
  status: published
  published: 2024-03-02T12:00+01:00
  summary: Short.
  "Next week": More.
)";

/// The export of `login`, its one incident with some of its text replaced.
std::string changed(std::string_view from, std::string_view to) {
  const auto files = tests::exported(exchange::statuspage_exporter,
                                     {tests::incident_of(std::string(login), "login")});
  auto json = files.at("incidents.json");
  const auto at = json.find(from);
  if (at == std::string::npos) FAIL("the export has no " << from);
  return json.replace(at, from.size(), to);
}

/// What reading it adds to an incident that says nothing yet but `read`.
exchange::Imported own(const std::string& json, const model::Incident& read = {}) {
  exchange::Imported into;
  into.incident = read;
  const auto document = data::read_json(json);
  REQUIRE(document.has_value());
  CHECK(exchange::statuspage::apply_own(into, document->find("incidents")->items.front()));
  return into;
}

std::string remarks(const exchange::Imported& imported) {
  std::string all;
  for (const auto& each : imported.remarks) {
    all += fmt::format("{} {} `{}`: {}\n", exchange::words(each.kind), each.what, each.value,
                       each.words);
  }
  return all;
}

}  // namespace

TEST_CASE("a page that nobody changed is the record, without a remark") {
  const auto imported = own(changed("Login is slow", "Login is slow"));
  CHECK(normal_form(imported.incident) ==
        normal_form(tests::incident_of(std::string(login), "login")));
  CHECK(imported.incident.id == "login");
  CHECK(remarks(imported).empty());
}

TEST_CASE("a title, a message, a status and an impact that were changed on the page count") {
  const auto title = own(changed("Login is slow", "Login was slow"));
  CHECK(title.incident.title->value == "Login was slow");
  CHECK(remarks(title).empty());

  const auto message = own(changed("Still looking.", "Nearly done."));
  CHECK(message.incident.updates[1].message->value == "Nearly done.");
  CHECK(message.incident.updates[0].by->value == "Support");

  const auto impact = own(changed("\"impact\": \"minor\"", "\"impact\": \"major\""));
  CHECK(impact.incident.impact->value == model::Impact::major);

  const auto status =
      own(changed("\"new_status\": \"operational\"", "\"new_status\": \"partial_outage\""));
  CHECK(status.incident.updates[2].components[0].status.value == model::Status::partial_outage);
}

TEST_CASE("a status that somebody else wrote is read as it is from any page") {
  const auto known = own(changed("\"status\": \"resolved\",\n          \"body\"",
                                 "\"status\": \"Monitoring\",\n          \"body\""));
  CHECK(known.incident.updates[2].phase->value == model::Phase::monitoring);
  CHECK(known.incident.updates[2].by->value == "Support");
  CHECK(remarks(known) == "read as incident_updates.status `Monitoring`: `monitoring`\n");
  const auto unknown = own(changed("\"status\": \"resolved\",\n          \"body\"",
                                   "\"status\": \"on_fire\",\n          \"body\""));
  CHECK(unknown.incident.updates[2].phase->value == model::Phase::update);
  CHECK(remarks(unknown) == "read as incident_updates.status `on_fire`: `update`\n");
}

TEST_CASE("an update that was taken away leaves what only pm knew of it in a remark") {
  const auto json = changed("investigating\",\n          \"body\"", "investigating\",\n \"body\"");
  const auto begin = json.find("{\n          \"id\": ", json.find("Still looking."));
  const auto end = json.find("\n        }\n      ],\n      \"components\"", begin);
  REQUIRE(end != std::string::npos);
  auto without = json;
  without.erase(begin, end + 10 - begin);
  without.erase(without.rfind(',', begin), 1);
  const auto imported = own(without);
  CHECK(imported.incident.updates.size() == 2);
  CHECK(imported.remarks.size() == 1);
  CHECK(remarks(imported).find("the page no longer has this update") != std::string::npos);
}

TEST_CASE("an update that was added is taken in order of time") {
  const auto imported = own(
      changed("\"incident_updates\": [",
              R"("incident_updates": [{"id": "new", "status": "monitoring", "body": "A fix is in.",
 "display_at": "2024-03-01T08:50:00.000Z", "affected_components": null},)"));
  REQUIRE(imported.incident.updates.size() == 4);
  CHECK(imported.incident.updates[2].message->value == "A fix is in.");
  CHECK(imported.incident.updates[2].phase->value == model::Phase::monitoring);
  CHECK(imported.incident.updates[1].phase->value == model::Phase::update);
}

TEST_CASE("components that were changed on the page keep the groups that pm knew") {
  const auto imported = own(changed("\"name\": \"Search\"", "\"name\": \"API\""));
  const auto& all = imported.incident.components;
  REQUIRE(all.size() == 2);
  CHECK(all[0].name.value == "Login");
  CHECK(all[0].group == "Web");
  CHECK(all[1].name.value == "API");
  CHECK(all[1].group.empty());
  CHECK(remarks(imported) ==
        "read as components `Search`: it was changed after pm wrote it, and `metadata.pm` says "
        "otherwise\n"
        "read as components `API`: it was changed after pm wrote it, and `metadata.pm` says "
        "otherwise\n");
}

TEST_CASE("an analysis that was changed on the page is the one that was read from it") {
  model::Incident read;
  read.postmortem.sections = {{.kind = model::SectionKind::summary,
                               .key = {"summary", {}},
                               .heading = {},
                               .prose = {"Longer.", {}}}};
  const auto imported = own(changed("\"postmortem_body\": \"## Summary\\n\\nShort.",
                                    "\"postmortem_body\": \"## Summary\\n\\nLonger."),
                            read);
  REQUIRE(imported.incident.postmortem.sections.size() == 1);
  CHECK(imported.incident.postmortem.sections[0].prose.value == "Longer.");
  CHECK(imported.incident.postmortem.status->value == model::PostmortemStatus::published);
  CHECK(imported.remarks.size() == 2);
}

TEST_CASE("what somebody added to the page is kept, and what pm makes itself is no loss") {
  const auto json = changed("Login", "Login");
  exchange::Imported into;
  into.incident.origin.system = {{"statuspage", {}}};
  exchange::keep(into, "weather", "cold", 1);
  exchange::leave_out(into, "incident_updates.custom_tweet", "Sorry!", "a tweet", 2);
  exchange::leave_out(into, "page_id", "abc", "the page's own books", 3);
  const auto document = data::read_json(json);
  const auto& incident = document->find("incidents")->items.front();
  CHECK(exchange::statuspage::apply_own(into, incident));
  const auto text = normal_form(into.incident);
  CHECK(text.substr(text.find("fields:")) == "fields:\n  statuspage: {weather: cold}\n");
  CHECK(text.find("source:") == std::string::npos);
  CHECK(remarks(into) ==
        "left out incident_updates.custom_tweet `Sorry!`: a tweet\n"
        "kept under `fields` weather `cold`: \n");
}

TEST_CASE("metadata that cannot be read leaves the incident as it was read from the page") {
  exchange::Imported into;
  into.incident.title = {{"As read", {}}};
  const auto one = [&](std::string_view metadata) {
    into.remarks.clear();
    const auto document =
        data::read_json(fmt::format(R"({{"name": "B", "metadata": {}}})", metadata));
    CHECK_FALSE(exchange::statuspage::apply_own(into, *document));
    CHECK(into.incident.title->value == "As read");
    return remarks(into);
  };
  CHECK(one("{}").empty());
  CHECK(one("null").empty());
  CHECK(one(R"({"pm": [1]})").empty());
  CHECK(one(R"({"pm": {"format": 7, "record": {}}})") ==
        "left out metadata.pm `{\"format\":7,\"record\":{}}`: this pm reads the format 1\n");
  CHECK(one(R"({"pm": {"format": 1, "record": {"mood": "good"}}})") ==
        "kept under `fields` metadata.pm ``: the record in it "
        "cannot be read: `record.mood`: unknown key `mood` in an incident\n");
}

}  // namespace pm::tests::own_metadata_test
