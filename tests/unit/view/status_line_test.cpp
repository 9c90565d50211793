#include "pm/view/status_line.hpp"
#include "pm/metrics/durations.hpp"

#include "catch.hpp"
#include "pm/model/config.hpp"
#include "records.hpp"

namespace pm::tests::status_line_test {

using model::Phase;
using tests::at;

namespace {

std::string status_line(const model::Incident& incident) {
  const auto now = tests::moment("2024-01-29 12:41").at;
  return view::status_line(incident, metrics::measure(incident, now), incident.updates.size() - 1);
}

model::Incident with(std::vector<model::Update> updates) {
  model::Incident incident;
  incident.updates = std::move(updates);
  return incident;
}

}  // namespace

TEST_CASE("where an incident stands is its last phase and how long it has taken") {
  auto incident = with({tests::said(at("2024-01-29 10:00"), Phase::investigating)});
  CHECK(status_line(incident) == "investigating at 2024-01-29 10:00 UTC; 2h 41m so far");
  incident.updates.push_back(tests::said(at("2024-01-29 11:30"), Phase::resolved));
  CHECK(status_line(incident) == "resolved at 2024-01-29 11:30 UTC; duration 1h 30m");
}

TEST_CASE("what a phase has just fixed is told once") {
  auto incident = with({tests::said(at("2024-01-29 10:00"), Phase::investigating),
                        tests::said(at("2024-01-29 10:21"), Phase::identified)});
  CHECK(status_line(incident) ==
        "identified at 2024-01-29 10:21 UTC; 2h 41m so far, time to identify 21m");
  incident.updates.push_back(tests::said(at("2024-01-29 10:30"), Phase::identified));
  CHECK(status_line(incident) == "identified at 2024-01-29 10:30 UTC; 2h 41m so far");
  incident.updates.push_back(tests::said(at("2024-01-29 10:31"), Phase::monitoring));
  CHECK(status_line(incident) ==
        "monitoring at 2024-01-29 10:31 UTC; 2h 41m so far, time to mitigate 31m");
  incident.times.mitigated = at("2024-01-29 10:25");
  CHECK(status_line(incident) == "monitoring at 2024-01-29 10:31 UTC; 2h 41m so far");
}

TEST_CASE("an end tells the impact duration where it is another") {
  auto incident = with({tests::said(at("2024-01-29 10:00"), Phase::investigating),
                        tests::said(at("2024-01-29 11:04"), Phase::resolved)});
  incident.outages = {tests::outage(at("2024-01-29 10:00"), at("2024-01-29 11:04"))};
  CHECK(status_line(incident) == "resolved at 2024-01-29 11:04 UTC; duration 1h 4m");
  incident.outages = {tests::outage(at("2024-01-29 10:00"), at("2024-01-29 10:43"))};
  CHECK(status_line(incident) ==
        "resolved at 2024-01-29 11:04 UTC; duration 1h 4m, impact duration 43m");
}

TEST_CASE("an update is called by its time and who made it") {
  auto update = tests::said(at("2024-01-29 10:00"), Phase::update);
  CHECK(view::called(update, {}) == "the update of 2024-01-29 10:00 UTC");
  update.by = tests::words("Robin\x1b");
  CHECK(view::called(update, {}) == "the update of 2024-01-29 10:00 UTC by Robin␛");
  CHECK(view::called(model::Update(), {}) == "the update");
}

TEST_CASE("what is not known is not made up") {
  CHECK(status_line(with({tests::said(at("2024-01-29 10:00"), Phase::resolved)})) ==
        "resolved at 2024-01-29 10:00 UTC; duration unknown");
  auto nothing = with({model::Update()});
  CHECK(status_line(nothing) == "duration unknown");
}

TEST_CASE("a maintenance that was announced has not begun") {
  auto incident = with({tests::said(at("2024-01-29 10:00"), Phase::scheduled)});
  incident.kind = tests::maybe(model::Kind::maintenance);
  CHECK(status_line(incident) == "scheduled at 2024-01-29 10:00 UTC; not begun yet");
}

TEST_CASE("a promise is told when it is given, and when it was not kept") {
  auto incident = with({tests::said(at("2024-01-29 10:00"), Phase::investigating),
                        tests::said(at("2024-01-29 10:45"), Phase::update)});
  CHECK(view::promises(incident, {}, 1).empty());
  incident.updates[0].next_update = at("2024-01-29 10:30");
  CHECK(view::promises(incident, {}, 0) == "next update promised for 2024-01-29 10:30 UTC");
  CHECK(view::promises(incident, {}, 1) ==
        "an update was promised for 2024-01-29 10:30 UTC, 15m earlier");
  incident.updates[1].next_update = at("2024-01-29 11:00");
  CHECK(view::promises(incident, {}, 1) ==
        "an update was promised for 2024-01-29 10:30 UTC, 15m earlier\n"
        "next update promised for 2024-01-29 11:00 UTC");
  incident.updates[0].next_update = at("2024-01-29 10:50");
  incident.updates[1].next_update.reset();
  CHECK(view::promises(incident, {}, 1).empty());
}

}  // namespace pm::tests::status_line_test
