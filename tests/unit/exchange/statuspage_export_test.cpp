#include <string>
#include <string_view>
#include <vector>

#include "../../../src/exchange/exporters.hpp"
#include "catch.hpp"
#include "exporting.hpp"

namespace pm::tests::statuspage_export_test {

namespace {

/// An incident in a file of this id.
model::Incident incident(const std::string& id, const std::string& yaml) {
  return tests::incident_of(yaml, id);
}

model::Config fernhill() {
  model::Config config;
  config.organization = {{"Fernhill", {}}};
  config.zone = time::find_zone("Europe/Berlin").value();
  config.site.url = {{"https://status.fernhill.example/", {}}};
  config.components =
      model::Registry(std::vector<model::Component>{{{"API", {}}, {}}, {{"Login", {}}, "Web"}});
  return config;
}

std::map<std::string, std::string> written(const std::vector<model::Incident>& incidents) {
  return tests::exported(exchange::statuspage_exporter, incidents, fernhill(),
                         time::in_utc({.year = 2024, .month = 6}));
}

std::vector<std::string> names(const std::map<std::string, std::string>& files) {
  std::vector<std::string> all;
  for (const auto& [name, bytes] : files) all.push_back(name);
  return all;
}

constexpr std::string_view page = R"({
  "page": {
    "id": "ojm85ipwr7yu",
    "name": "Fernhill",
    "url": "https://status.fernhill.example",
    "time_zone": "Europe/Berlin",
    "updated_at": ")";

constexpr std::string_view login = R"(2024-03-01T11:00:00.000+01:00"
  },
  "incident": {
    "id": "wql8j3y2x5wr",
    "name": "Login is slow",
    "status": "resolved",
    "created_at": "2024-03-01T10:20:00.000+01:00",
    "updated_at": "2024-03-01T11:00:00.000+01:00",
    "monitoring_at": null,
    "resolved_at": "2024-03-01T11:00:00.000+01:00",
    "impact": "minor",
    "shortlink": "https://status.fernhill.example/incidents/2024-03-01-login",
    "started_at": "2024-03-01T10:20:00.000+01:00",
    "page_id": "ojm85ipwr7yu",
    "incident_updates": [
      {
        "id": "1x4ztolookvo",
        "status": "resolved",
        "body": "Over.",
        "incident_id": "wql8j3y2x5wr",
        "created_at": "2024-03-01T11:00:00.000+01:00",
        "updated_at": "2024-03-01T11:00:00.000+01:00",
        "display_at": "2024-03-01T11:00:00.000+01:00",
        "affected_components": [
          {
            "code": "wifi5w6dcl9k",
            "name": "Login",
            "old_status": "degraded_performance",
            "new_status": "operational"
          }
        ],
        "deliver_notifications": false,
        "custom_tweet": null,
        "tweet_id": null
      },
      {
        "id": "4a9mdkk2qacg",
        "status": "investigating",
        "body": "Still looking.",
        "incident_id": "wql8j3y2x5wr",
        "created_at": "2024-03-01T10:40:30.000+01:00",
        "updated_at": "2024-03-01T10:40:30.000+01:00",
        "display_at": "2024-03-01T10:40:30.000+01:00",
        "affected_components": null,
        "deliver_notifications": false,
        "custom_tweet": null,
        "tweet_id": null
      },
      {
        "id": "ykf5mrkitnvt",
        "status": "investigating",
        "body": "We are looking into it.",
        "incident_id": "wql8j3y2x5wr",
        "created_at": "2024-03-01T10:20:00.000+01:00",
        "updated_at": "2024-03-01T10:20:00.000+01:00",
        "display_at": "2024-03-01T10:20:00.000+01:00",
        "affected_components": [
          {
            "code": "wifi5w6dcl9k",
            "name": "Login",
            "old_status": "operational",
            "new_status": "degraded_performance"
          }
        ],
        "deliver_notifications": false,
        "custom_tweet": null,
        "tweet_id": null
      }
    ],
    "components": [
      {
        "id": "wifi5w6dcl9k",
        "name": "Login",
        "status": "operational",
        "created_at": "2024-03-01T10:20:00.000+01:00",
        "updated_at": "2024-03-01T11:00:00.000+01:00",
        "position": 3,
        "description": null,
        "showcase": false,
        "start_date": null,
        "group_id": "6fh1en8yqrt2",
        "page_id": "ojm85ipwr7yu",
        "group": false,
        "only_show_if_degraded": false
      }
    ],
    "reminder_intervals": null,
    "postmortem_body": null,
    "postmortem_published_at": null,
    "metadata": {
      "pm": {
        "format": 1,
        "id": "2024-03-01-login",
        "record": {
          "timezone": "UTC",
          "components": [
            {
              "Web": [
                "Login"
              ]
            }
          ]
        },
        "updates": [
          {
            "id": "ykf5mrkitnvt"
          },
          {
            "id": "4a9mdkk2qacg",
            "by": "Support"
          },
          {
            "id": "1x4ztolookvo"
          }
        ]
      }
    }
  }
}
)";

}  // namespace

TEST_CASE("a page without incidents says that all is well") {
  const auto all = written({});
  CHECK(names(all) == std::vector<std::string>{
                          "components.json", "incidents.json", "incidents/unresolved.json",
                          "scheduled-maintenances.json", "scheduled-maintenances/active.json",
                          "scheduled-maintenances/upcoming.json", "status.json", "summary.json"});
  CHECK(all.at("status.json") == std::string(page) + R"(1970-01-01T01:00:00.000+01:00"
  },
  "status": {
    "indicator": "none",
    "description": "All Systems Operational"
  }
}
)");
}

TEST_CASE("an incident is written with all keys that readers of the API know") {
  const auto all = written({incident("2024-03-01-login", R"(title: Login is slow
timezone: UTC
impact: minor
components: [{Web: [Login]}]
updates:
  - {at: 2024-03-01T09:20Z, phase: investigating, components: {Login: degraded_performance}, message: "We are looking into it."}
  - {at: 2024-03-01T09:40:30Z, phase: update, by: Support, message: Still looking.}
  - {at: 2024-03-01T10:00Z, phase: resolved, components: {Login: operational}, message: Over.}
)")});
  CHECK(all.at("incidents/wql8j3y2x5wr.json") == std::string(page) + std::string(login));
}

TEST_CASE("incidents and maintenance stand in the lists that they belong to") {
  const auto all = written({
      incident("a",
               "title: Over\nupdates: [{at: 2024-01-01T10:00Z, phase: investigating}, {at: "
               "2024-01-01T11:00Z, phase: resolved}]\n"),
      incident("b",
               "title: Open\nimpact: major\nupdates: [{at: 2024-01-02T10:00Z, phase: "
               "investigating, components: {API: partial_outage}}]\n"),
      incident("c",
               "title: Coming\nkind: maintenance\nscheduled: {from: 2024-07-01T10:00Z}\n"
               "updates: [{at: 2024-01-03T10:00Z, phase: scheduled}]\n"),
      incident("d",
               "title: Under way\nkind: maintenance\n"
               "updates: [{at: 2024-01-04T10:00Z, phase: in_progress}]\n"),
      incident("e",
               "title: Done\nkind: maintenance\nupdates: [{at: 2024-01-05T10:00Z, phase: "
               "in_progress}, {at: 2024-01-05T11:00Z, phase: completed}]\n"),
  });
  const auto titles = [&](const std::string& file) {
    std::string found;
    const auto& bytes = all.at(file);
    for (const auto* title : {"Over", "Open", "Coming", "Under way", "Done"}) {
      if (bytes.find("\"name\": \"" + std::string(title) + "\"") != std::string::npos)
        found += std::string(found.empty() ? "" : ", ") + title;
    }
    return found;
  };
  CHECK(titles("incidents.json") == "Over, Open");
  CHECK(all.at("incidents.json").find("Open") < all.at("incidents.json").find("Over"));
  CHECK(titles("incidents/unresolved.json") == "Open");
  CHECK(titles("scheduled-maintenances.json") == "Coming, Under way, Done");
  CHECK(titles("scheduled-maintenances/upcoming.json") == "Coming");
  CHECK(titles("scheduled-maintenances/active.json") == "Under way");
  CHECK(titles("summary.json") == "Open, Coming, Under way");
  CHECK(all.at("status.json").find("\"Partial System Outage\"") != std::string::npos);
  CHECK(all.at("components.json").find("\"status\": \"partial_outage\"") != std::string::npos);
  CHECK(all.size() == 8 + 5);
}

TEST_CASE("what a list says of an example is what the example's own file says") {
  const auto flat = [](const std::string& json) {
    std::string text;
    bool at_begin = true;
    for (const char c : json) {
      if (!at_begin || c != ' ') text += c;
      at_begin = c == '\n' || (at_begin && c == ' ');
    }
    return text;
  };
  const auto all = written(tests::example_incidents());
  int count = 0;
  for (const auto& [name, bytes] : all) {
    const auto slash = name.find('/');
    const auto id = name.substr(slash + 1, name.size() - slash - 1 - std::string(".json").size());
    if (slash == std::string::npos || id == "unresolved" || id == "active" || id == "upcoming")
      continue;
    CAPTURE(name);
    ++count;
    const auto own = flat(bytes);
    const auto begin = own.find("\"id\": \"" + id + "\"");
    REQUIRE(begin != std::string::npos);
    const auto object = own.substr(begin, own.size() - begin - std::string("}\n}\n").size());
    CHECK(flat(all.at(name.substr(0, slash) + ".json")).find(object) != std::string::npos);
  }
  CHECK(count == 7);
}

TEST_CASE("statuspage: the public reads the public names of components and their descriptions") {
  auto config = fernhill();
  model::RegisteredComponent api = {.name = {"API", {}}, .group = {}};
  api.public_name = {{"Programming interface", {}}};
  api.description = {{"For your own programs", {}}};
  config.components = model::Registry({api});
  const auto incidents = std::vector{incident("2024-03-01-api",
                                              "title: Slow\ntimezone: UTC\ncomponents: [API]\n"
                                              "updates:\n- {at: 2024-03-01 10:00, phase: "
                                              "investigating, components: {API: major_outage}}\n")};
  const auto now = time::in_utc({.year = 2024, .month = 6});
  for (const bool only_public : {false, true}) {
    exchange::Collection collection{.config = config, .incidents = {}, .as_of = now};
    collection.edition = only_public ? model::Edition::open : model::Edition::internal;
    for (const auto& each : incidents)
      collection.incidents.push_back({each, metrics::measure(each, now)});
    std::string all;
    exchange::statuspage_exporter.run(
        collection, [&](const std::string&, std::string_view bytes) { all += bytes; });
    CHECK((all.find("\"name\": \"Programming interface\"") != std::string::npos) == only_public);
    CHECK((all.find("\"name\": \"API\"") == std::string::npos) == only_public);
    CHECK(all.find("\"description\": \"For your own programs\"") != std::string::npos);
  }
}

}  // namespace pm::tests::statuspage_export_test
