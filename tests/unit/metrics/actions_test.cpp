#include "pm/metrics/actions.hpp"

#include "catch.hpp"
#include "records.hpp"

namespace pm::metrics::actions_test {
namespace {

using tests::at;
using tests::maybe;
using tests::moment;
using tests::words;

model::Action action(std::string title, model::Maybe<model::Moment> due = {}) {
  model::Action result;
  result.title = words(std::move(title));
  result.due = due;
  return result;
}

/// One that ended on 10 January 2024 at noon.
model::Incident ended() {
  model::Incident incident;
  incident.id = "2024-01-10-engage";
  incident.times.started = at("2024-01-09 12:00");
  incident.times.resolved = at("2024-01-10 12:00");
  return incident;
}

std::vector<FollowUp> at_noon_of(std::string_view day, const model::Incident& incident) {
  const auto now = moment(std::string(day) + " 12:00").at;
  return follow_ups(incident, measure(incident, now), now);
}

std::optional<int> days_overdue(const model::Action& action, std::string_view now) {
  auto incident = ended();
  incident.actions = {action};
  const auto instant = moment(now).at;
  return follow_ups(incident, measure(incident, instant), instant).front().days_overdue;
}

}  // namespace

TEST_CASE("an action is called by its own id, else by its incident and its place in it") {
  auto incident = ended();
  incident.actions = {action("A"), action("B")};
  incident.actions[0].id = words("PLAT-12");
  CHECK(action_id(incident, 0) == "PLAT-12");
  CHECK(action_id(incident, 1) == "2024-01-10-engage#2");
}

TEST_CASE("an action is found by both of its names, one of its own before a place") {
  auto incident = ended();
  incident.actions = {action("A"), action("B"), action("C"), action("D")};
  incident.actions[1].id = words("PLAT-12");
  incident.actions[3].id = words("2024-01-10-engage#1");
  using Found = std::vector<std::size_t>;
  CHECK(actions_named(incident, "PLAT-12") == Found{1});
  CHECK(actions_named(incident, "2024-01-10-engage#2") == Found{1});
  CHECK(actions_named(incident, "2024-01-10-engage#3") == Found{2});
  CHECK(actions_named(incident, "2024-01-10-engage#1") == Found{3});
  CHECK(actions_named(incident, "2024-01-10-engage#5").empty());
  CHECK(actions_named(incident, "2024-01-10-engage").empty());
  CHECK(actions_named(incident, "").empty());
  incident.actions[2].id = words("PLAT-12");
  CHECK(actions_named(incident, "PLAT-12") == Found{1, 2});
}

TEST_CASE("what is due on a day is late when that day is over") {
  const auto due = action("A", at("2024-02-15"));
  CHECK(days_overdue(due, "2024-02-15 23:59") == std::nullopt);
  CHECK(days_overdue(due, "2024-02-16 00:00") == 1);
  CHECK(days_overdue(due, "2024-03-01 08:00") == 15);
}

TEST_CASE("what is due at a time is late after it, and by no day on that day") {
  const auto due = action("A", at("2024-02-15 17:00"));
  CHECK(days_overdue(due, "2024-02-15 17:00") == std::nullopt);
  CHECK(days_overdue(due, "2024-02-15 17:01") == 0);
  CHECK(days_overdue(due, "2024-02-16 08:00") == 1);
}

TEST_CASE("the day is that of the incident's zone") {
  auto incident = ended();
  incident.zone = time::find_zone("America/New_York").value();
  incident.actions = {action("A", at("2024-02-15", -5))};
  const auto late = [&incident](std::string_view now) {
    const auto instant = moment(now).at;
    return follow_ups(incident, measure(incident, instant), instant).front().days_overdue;
  };
  CHECK(late("2024-02-16 04:59") == std::nullopt);
  CHECK(late("2024-02-16 05:00") == 1);
}

TEST_CASE("what is done or dropped is never late") {
  auto due = action("A", at("2024-02-15"));
  due.status = maybe(model::ActionStatus::done);
  CHECK(days_overdue(due, "2024-03-01 08:00") == std::nullopt);
  due.status = maybe(model::ActionStatus::dropped);
  CHECK(days_overdue(due, "2024-03-01 08:00") == std::nullopt);
  due.status = maybe(model::ActionStatus::in_progress);
  CHECK(days_overdue(due, "2024-03-01 08:00") == 15);
}

TEST_CASE("the age is counted from the end of the incident to now, or to when it was done") {
  auto incident = ended();
  incident.actions = {action("open"), action("done"), action("done some time"), action("dropped")};
  incident.actions[1].status = maybe(model::ActionStatus::done);
  incident.actions[1].done = at("2024-01-12 12:00");
  incident.actions[2].status = maybe(model::ActionStatus::done);
  incident.actions[3].status = maybe(model::ActionStatus::dropped);
  const auto all = at_noon_of("2024-01-20", incident);
  CHECK(all[0].age == Length{.known = 10 * time::days, .ongoing = true});
  CHECK(all[1].age == Length{.known = 2 * time::days});
  CHECK(all[2].age == Length{});
  CHECK(all[3].age == Length{});
}

TEST_CASE("while the incident is open, the age is counted from its start") {
  auto incident = ended();
  incident.times.resolved = {};
  incident.actions = {action("A")};
  CHECK(at_noon_of("2024-01-10", incident).front().age ==
        Length{.known = time::days, .ongoing = true});
  incident.times.started = {};
  CHECK(at_noon_of("2024-01-10", incident).front().age == Length{});
}

}  // namespace pm::metrics::actions_test
