#include <map>
#include <string>
#include <string_view>

#include "../../../src/exchange/exporters.hpp"
#include "catch.hpp"
#include "exporting.hpp"

namespace pm::tests::statuspage_public_test {

namespace {

/// The export of one record as a public page has it.
std::map<std::string, std::string> published(const std::string& yaml) {
  const auto as_of = time::in_utc({.year = 2024, .month = 6});
  const auto one = tests::incident_of(yaml, "one");
  model::Config config;
  config.site.url = {{"https://status.fernhill.example", {}}};
  exchange::Collection collection = {.config = config, .incidents = {}, .as_of = as_of};
  collection.edition = model::Edition::open;
  collection.incidents.push_back({one, metrics::measure(one, as_of)});
  std::map<std::string, std::string> files;
  exchange::statuspage_exporter.run(
      collection,
      [&](const std::string& name, std::string_view bytes) { files[name] = std::string(bytes); });
  return files;
}

/// The texts that stand under a key, in order.
std::string texts(const std::string& json, const std::string& key) {
  const auto start = "\"" + key + "\": \"";
  std::string all;
  for (auto at = json.find(start); at != std::string::npos; at = json.find(start, at + 1)) {
    const auto begin = at + start.size();
    all += (all.empty() ? "" : " ") + json.substr(begin, json.find('"', begin) - begin);
  }
  return all;
}

const std::string over =
    "title: T\ntimezone: UTC\nupdates: [{at: 2024-01-01T10:00Z, phase: investigating}, {at: "
    "2024-01-01T11:00Z, phase: resolved}]\n";

const std::string analysis =
    "postmortem: {status: published, published: 2024-01-01, summary: S.}\n";

}  // namespace

TEST_CASE("a public page links to pages, and to no address of another system") {
  const auto link = [](const std::string& system) {
    return texts(published(over + "source: {system: " + system +
                           ", id: x1, url: \"https://tracker.internal/x1\"}\n")
                     .at("incidents.json"),
                 "shortlink");
  };
  CHECK(link("jira") == "https://status.fernhill.example/incidents/one");
  CHECK(link("statuspage") == "https://tracker.internal/x1");
  CHECK(link("statuspage-text") == "https://tracker.internal/x1");
}

TEST_CASE("when a draft is to be published is told by no time of a public page") {
  const auto files = published(over +
                               "components: [API]\npostmortem: {status: draft, published: "
                               "2024-03-01T10:00Z, summary: S.}\n");
  for (const auto& [name, bytes] : files) {
    CAPTURE(name);
    CHECK(bytes.find("2024-03-01") == std::string::npos);
  }
}

TEST_CASE("a group is as bad as the worst of its components") {
  const auto json =
      published(
          "title: T\ntimezone: UTC\ncomponents: [{Web: [Login, API]}]\nupdates: [{at: "
          "2024-01-01T10:00Z, phase: investigating, components: {Login: "
          "partial_outage, API: degraded_performance}}]\n")
          .at("components.json");
  CHECK(texts(json, "name") == "Web Login API");
  CHECK(texts(json, "status") == "partial_outage partial_outage degraded_performance");
}

TEST_CASE("work that was announced changes no component before it begins") {
  const auto status = [](const std::string& phase) {
    return texts(published("title: T\nkind: maintenance\ntimezone: UTC\nscheduled: {from: "
                           "2024-07-01T10:00Z}\nupdates: [{at: 2024-01-01T10:00Z, phase: " +
                           phase + ", components: {API: under_maintenance}}]\n")
                     .at("components.json"),
                 "status");
  };
  CHECK(status("scheduled") == "operational");
  CHECK(status("in_progress") == "under_maintenance");
}

TEST_CASE("an analysis that was published on a day stands above the updates of the day") {
  const auto json = published(over + analysis).at("incidents.json");
  CHECK(texts(json, "status") == "postmortem postmortem resolved investigating");
  CHECK(texts(json, "created_at").starts_with("2024-01-01T10:00:00.000Z 2024-01-01T11:00"));
}

TEST_CASE("an incident that was reopened is open, whatever was published before") {
  auto again = over;
  again.replace(again.find("]\n"), 1,
                ", {at: 2024-01-03T10:00Z, phase: investigating, reopens: true}]");
  const auto files = published(again + analysis);
  CHECK(texts(files.at("incidents/unresolved.json"), "status").starts_with("investigating "));
  CHECK(texts(published(over + analysis).at("incidents/unresolved.json"), "status").empty());
}

}  // namespace pm::tests::statuspage_public_test
