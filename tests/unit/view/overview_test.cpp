#include "pm/view/overview.hpp"

#include <fmt/format.h>

#include "catch.hpp"
#include "pm/metrics/durations.hpp"
#include "records.hpp"

namespace pm::tests::overview_test {

using tests::at;

namespace {

std::string shown(const data::Value& value) {
  if (value.is_list()) return fmt::format("[{}]", value.items.size());
  return value.is_null() || value.is_collection() ? "nothing" : value.text;
}

/// All that an overview says of an incident at 2024-01-29 18:00.
std::string overview(const model::Incident& incident) {
  const auto durations = metrics::measure(incident, tests::moment("2024-01-29 18:00").at);
  const auto data = view::overview(incident, durations);
  std::string out;
  for (const auto& [key, value] : data.members) out += key + " " + shown(value) + ", ";
  return out;
}

}  // namespace

TEST_CASE("an overview says of an incident that goes on how long it has been so far") {
  model::Incident incident;
  incident.id = "2024-01-29-engage";
  incident.title = tests::words("Engage\nis slow");
  incident.severity = tests::words("S2");
  incident.components = {tests::component("Engage")};
  incident.updates = {tests::said(at("2024-01-29 15:19"), model::Phase::investigating),
                      tests::said(at("2024-01-29 16:00"), model::Phase::monitoring),
                      tests::said(at("2024-01-29 16:10"), model::Phase::update)};
  CHECK(overview(incident) ==
        "id 2024-01-29-engage, title Engage is slow, kind incident, mode standard, severity S2, "
        "impact nothing, "
        "state monitoring, is_open true, components [1], labels [0], "
        "affected [1], postmortem none, updated 2024-01-29T16:10:00Z, started "
        "2024-01-29T15:19:00Z, started_date 2024-01-29, resolved nothing, "
        "duration 2h 41m so far, duration_seconds 9660, is_about false, ");
}

TEST_CASE("an overview says no more than a record that knows days only") {
  model::Incident incident;
  incident.times.started = at("2024-01-02");
  incident.times.resolved = at("2024-01-15");
  CHECK(
      overview(incident) ==
      "id nothing, title nothing, kind incident, mode standard, severity nothing, impact nothing, "
      "state resolved, is_open false, components [0], labels [0], affected [0], "
      "postmortem none, updated nothing, started 2024-01-02, "
      "started_date 2024-01-02, resolved 2024-01-15, duration ~13d, duration_seconds 1123200, "
      "is_about true, ");
}

TEST_CASE("a maintenance that is announced begins when it is scheduled, and has no duration") {
  model::Incident incident;
  incident.kind = tests::maybe(model::Kind::maintenance);
  incident.scheduled.emplace();
  incident.scheduled->from = at("2024-02-03 22:00");
  incident.updates = {tests::said(at("2024-01-20 10:00"), model::Phase::scheduled)};
  CHECK(overview(incident) ==
        "id nothing, title nothing, kind maintenance, mode standard, severity nothing, impact "
        "nothing, "
        "state scheduled, is_open true, components [0], labels [0], affected [0], "
        "postmortem none, updated 2024-01-20T10:00:00Z, started nothing, "
        "started_date 2024-02-03, resolved nothing, duration nothing, duration_seconds nothing, "
        "is_about false, ");
}

TEST_CASE("an overview of an empty record knows nothing and says so") {
  CHECK(
      overview({}) ==
      "id nothing, title nothing, kind incident, mode standard, severity nothing, impact nothing, "
      "state nothing, is_open false, components [0], labels [0], affected [0], "
      "postmortem none, updated nothing, started nothing, "
      "started_date nothing, resolved nothing, duration unknown, duration_seconds nothing, "
      "is_about false, ");
}

TEST_CASE("affected is what the last update with a component has left other than operational") {
  model::Incident incident;
  incident.components = {tests::component("A"), tests::component("B"), tests::component("C")};
  incident.updates = {tests::said(at("2024-01-29 15:19"), model::Phase::investigating),
                      tests::said(at("2024-01-29 16:00"), model::Phase::monitoring)};
  const auto status = [](const char* name, model::Status word) {
    return model::ComponentStatus{.name = {name, {}}, .status = {word, {}}};
  };
  incident.updates[0].components = {status("A", model::Status::major_outage),
                                    status("B", model::Status::partial_outage)};
  incident.updates[1].components = {status("A", model::Status::operational)};
  const auto affected = [&] {
    const auto now = tests::moment("2024-01-29 18:00").at;
    const auto data = view::overview(incident, metrics::measure(incident, now));
    std::string out;
    for (const auto& one : data.find("affected")->items)
      out += one.find("name")->text + " " + shown(*one.find("status")) + ", ";
    return out;
  };
  CHECK(affected() == "B partial_outage, C nothing, ");
  incident.updates[1].phase = {model::Phase::resolved, {}};
  CHECK(affected().empty());
}

TEST_CASE("the state of a postmortem is its status, or what there is of it") {
  model::Incident incident;
  CHECK(view::postmortem_state(incident) == "none");
  incident.postmortem.sections.emplace_back();
  CHECK(view::postmortem_state(incident) == "draft");
  incident.postmortem.published = at("2024-01-30");
  CHECK(view::postmortem_state(incident) == "published");
  incident.postmortem.status = {model::PostmortemStatus::in_review, {}};
  CHECK(view::postmortem_state(incident) == "in_review");
}

}  // namespace pm::tests::overview_test
