#include "catch.hpp"
#include "examples.hpp"
#include "outline.hpp"

namespace pm::view::words_test {
namespace {

using enum model::Phase;
using tests::at;
using tests::said;

model::Incident with_components(std::vector<model::Component> components) {
  model::Incident incident;
  incident.components = std::move(components);
  return incident;
}

std::string sentence(std::vector<model::Component> components) {
  return text(view_of(with_components(std::move(components))), "affected_sentence");
}

/// The texts of one key over a list.
std::string column(const data::Value& data, std::string_view list, std::string_view key) {
  std::string line;
  for (const auto& item : value(data, list).items) line += text(item, key) + "|";
  return line;
}

}  // namespace

TEST_CASE("the sentence of what was affected is that of public status pages") {
  using tests::component;
  CHECK(sentence({}) == "");
  CHECK(sentence({component("API")}) == "This incident affected: API.");
  CHECK(sentence({component("API"), component("ChatGPT")}) ==
        "This incident affected: API and ChatGPT.");
  CHECK(sentence({component("Admin System -"), component("vip1, vip2 and other * domains"),
                  component("Customer Web Portal & Customer Apps")}) ==
        "This incident affected: Admin System -, vip1, vip2 and other * domains, and Customer Web "
        "Portal & Customer Apps.");
  const std::string group = "SuperOffice CRM Cloud";
  CHECK(
      sentence({component("Login services", group), component("Service Client", group),
                component("WebTools", group)}) ==
      "This incident affected: SuperOffice CRM Cloud (Login services, Service Client, WebTools).");
}

TEST_CASE("a maintenance affects as a maintenance") {
  auto incident = with_components({tests::component("API")});
  incident.kind = tests::maybe(model::Kind::maintenance);
  CHECK(text(view_of(incident), "affected_sentence") == "This maintenance affected: API.");
}

TEST_CASE("an update is called by its phase only where the phase changed") {
  model::Incident incident;
  incident.updates = {said(at("2024-05-01 10:00"), investigating),
                      said(at("2024-05-01 10:10"), investigating),
                      said(at("2024-05-01 10:20"), update),
                      said(at("2024-05-01 10:30"), identified),
                      said(at("2024-05-01 10:40"), investigating),
                      said(at("2024-05-01 10:50"), resolved),
                      said(at("2024-05-01 11:00"), model::Phase::postmortem)};
  const auto data = view_of(incident);
  CHECK(column(data, "updates", "phase") ==
        "Investigating|Update|Update|Identified|Investigating|Resolved|Postmortem|");
  CHECK(column(data, "updates_newest_first", "phase") ==
        "Postmortem|Resolved|Investigating|Identified|Update|Update|Investigating|");
  CHECK(text(data, "state") == "Resolved");
}

TEST_CASE("an update whose phase could not be read says so, and changes nothing for the next") {
  model::Incident incident;
  incident.updates = {said(at("2024-05-01 10:00"), investigating),
                      said(at("2024-05-01 10:10"), investigating),
                      said(at("2024-05-01 10:20"), investigating)};
  incident.updates[1].phase.reset();
  const auto data = view_of(incident);
  CHECK(column(data, "updates", "phase") == "Investigating|Unknown phase|Update|");
  CHECK(column(data, "updates", "phase_word") == "investigating||investigating|");
  CHECK(column(data, "timeline", "phase") == "Investigating|Unknown phase|Update|");
}

TEST_CASE("an outage tells in a line what it hurt, and a table of them which columns it needs") {
  model::Incident incident;
  incident.outages = {tests::outage(at("2024-05-01 10:00"), at("2024-05-01 10:30")),
                      tests::outage(at("2024-05-01 11:00"), at("2024-05-01 11:30"))};
  incident.outages[1].components = {tests::status("API", model::Status::partial_outage),
                                    tests::status("Site", model::Status::major_outage)};
  incident.outages[0].note = tests::words(" ");
  const auto data = view_of(incident);
  CHECK(column(data, "outages", "components_line") ==
        "|API (partial outage), Site (major outage)|");
  CHECK(outline(value(data, "outage_columns")) == "components = true\nnote = false\n");
}

TEST_CASE("the timeline holds updates and events by time, and by place where there is no time") {
  model::Incident incident;
  incident.updates = {said(at("2024-05-01 10:00"), investigating),
                      said(at("2024-05-01 11:00"), resolved)};
  incident.timeline = {{.at = at("2024-05-01 10:30"), .event = tests::words("later")},
                       {.at = {}, .event = tests::words("after that")},
                       {.at = at("2024-05-01 09:00"), .event = tests::words("first")}};
  const auto data = view_of(incident);
  std::string order;
  for (const auto& line : value(data, "timeline").items) {
    const auto& message = value(line, "message");
    order += message.is_prose() ? message.text : text(line, "phase");
    order += '|';
  }
  CHECK(order == "first|Investigating|later|after that|Resolved|");
}

TEST_CASE("a record without times says that nobody knows how long it took") {
  const auto data = view_of({});
  CHECK(outline(value(data, "figures")) ==
        "[0].key = duration\n"
        "[0].name = Duration\n"
        "[0].long = unknown\n"
        "[0].short = unknown\n"
        "[0].compact = unknown\n"
        "[0].iso = -\n"
        "[0].seconds = -\n"
        "[0].definition = From the start to the resolution.\n"
        "[0].known = false\n"
        "[0].about = false\n"
        "[0].ongoing = false\n");
  CHECK(value(data, "chart").is_null());
  CHECK(value(data, "postmortem").is_null());
  CHECK(value(data, "as_of").is_null());
  CHECK(text(data, "state") == "");
}

TEST_CASE("what is known to the day is told in whole days, in every form") {
  model::Incident incident;
  incident.zone = zone("Europe/Oslo");
  // The clocks went back between the two days, so that 13 days were an hour longer.
  incident.outages = {tests::outage(at("2019-10-20", 2), at("2019-11-02", 1))};
  const auto data = view_of(incident);
  CHECK(outline(value(data, "durations.impact")) ==
        "key = impact\n"
        "name = Impact duration\n"
        "long = about 13 days\n"
        "short = ~13d\n"
        "compact = about\u00a013\u00a0d\n"
        "iso = P13D\n"
        "seconds = 1123200\n"
        "definition = All outages together, overlaps counted once.\n"
        "known = true\n"
        "about = true\n"
        "ongoing = false\n");
  CHECK(text(data, "times.started.text") == "Oct 20, 2019");
  CHECK(text(data, "times.started.datetime") == "2019-10-20");
}

TEST_CASE("times are in the incident's zone") {
  model::Incident incident;
  incident.zone = zone("America/New_York");
  incident.times.started = at("2024-01-29 16:26");
  const auto data = view_of(incident, "2024-01-30 00:00");
  CHECK(outline(value(data, "times.started")) ==
        "text = Jan 29, 2024 - 11:26 EST\n"
        "sortable = 2024-01-29 11:26 EST\n"
        "datetime = 2024-01-29T16:26:00Z\n"
        "date = 2024-01-29\n"
        "day = 29\u00a0January 2024\n"
        "time = 11:26\n"
        "zone = EST\n");
  CHECK(text(data, "as_of.text") == "Jan 29, 2024 - 19:00 EST");
  CHECK(text(data, "state") == "Ongoing");
}

TEST_CASE("an incident that is over does not depend on as_of") {
  auto incident = everything();
  incident.times.resolved = at("2024-05-01 12:00");
  for (auto& outage : incident.outages) outage.to = at("2024-05-01 12:00");
  CHECK(view_of(incident, "2024-05-02 00:00") == view_of(incident, "2031-01-01 00:00"));
}

TEST_CASE("definitions name the ends that the record has") {
  model::Incident incident;
  incident.updates = {said(at("2024-05-01 10:00"), investigating),
                      said(at("2024-05-01 11:00"), resolved)};
  const auto definition = [&] { return text(view_of(incident), "durations.duration.definition"); };
  CHECK(definition() == "From the first update to the resolved update.");
  incident.outages = {tests::outage(at("2024-05-01 09:00"), at("2024-05-01 10:30"))};
  incident.times.resolved = at("2024-05-01 11:10");
  CHECK(definition() == "From the beginning of the first outage to the resolution.");
  incident.times.started = at("2024-05-01 09:00");
  incident.updates.push_back(said(at("2024-05-01 12:00"), investigating));
  incident.updates.back().reopens = {true, {}};
  incident.times.resolved = at("2024-05-01 13:00");
  CHECK(definition() == "From the start to the resolution, counting only the time it was open.");
}

}  // namespace pm::view::words_test
