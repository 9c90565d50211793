#include "pm/metrics/durations.hpp"
#include "catch.hpp"
#include "records.hpp"

namespace pm::metrics::durations_test {
namespace {

using enum model::Phase;
using tests::at;
using tests::moment;
using tests::outage;
using tests::said;

constexpr auto hours = time::hours;
constexpr auto minutes = time::minutes;
const time::Instant long_after = tests::moment("2030-01-01 00:00").at;

Length exactly(time::Milliseconds length) { return {.known = length}; }
Length so_far(time::Milliseconds length) { return {.known = length, .ongoing = true}; }

model::Incident with_updates(std::vector<model::Update> updates) {
  model::Incident incident;
  incident.updates = std::move(updates);
  return incident;
}

model::Update reopening(model::Maybe<model::Moment> when, model::Phase phase) {
  auto update = said(when, phase);
  update.reopens = {true, {}};
  return update;
}

}  // namespace

TEST_CASE("of a single resolved update nobody can know how long it took") {
  const auto durations =
      measure(with_updates({said(at("2024-05-01 10:00"), resolved)}), long_after);
  CHECK(durations.duration == Length{});
  CHECK(durations.impact == Length{});
  CHECK(durations.first_update_to_resolved == Length{});
  CHECK(durations.to_resolve == Length{});
  CHECK_FALSE(durations.started);
  CHECK(durations.resolved == tests::moment("2024-05-01 10:00"));
  CHECK_FALSE(durations.ongoing);
}

TEST_CASE("a single resolved update with a start has a duration") {
  auto incident = with_updates({said(at("2024-05-01 10:00"), resolved)});
  incident.times.started = at("2024-05-01 09:00");
  const auto durations = measure(incident, long_after);
  CHECK(durations.duration == exactly(1 * hours));
  CHECK(durations.first_update_to_resolved == Length{});
}

TEST_CASE("an empty record has no durations and is not ongoing") {
  const auto durations = measure({}, long_after);
  CHECK(durations.duration == Length{});
  CHECK(durations.impact == Length{});
  CHECK_FALSE(durations.ongoing);
  CHECK(durations.phases.empty());
}

TEST_CASE("an open incident is measured up to as_of and says so") {
  auto incident = with_updates(
      {said(at("2024-05-01 10:00"), investigating), said(at("2024-05-01 10:30"), identified)});
  incident.times.detected = at("2024-05-01 09:50");
  incident.outages = {outage(at("2024-05-01 09:30"), {})};
  const auto durations = measure(incident, tests::moment("2024-05-01 12:00").at);
  CHECK(durations.ongoing);
  CHECK(durations.duration == so_far(2 * hours + 30 * minutes));
  CHECK(durations.impact == so_far(2 * hours + 30 * minutes));
  CHECK(durations.outages == std::vector{so_far(2 * hours + 30 * minutes)});
  CHECK(durations.to_resolve == so_far(2 * hours + 10 * minutes));
  CHECK(durations.longest_silence == so_far(1 * hours + 30 * minutes));
  CHECK(durations.first_update_to_resolved == so_far(2 * hours));
  CHECK(durations.to_identify == exactly(1 * hours));
  REQUIRE(durations.phases.size() == 2);
  CHECK(length(durations.phases[1].interval) == so_far(1 * hours + 30 * minutes));
}

TEST_CASE("what has not ended is measured in whole seconds") {
  const auto incident = with_updates({said(at("2024-05-01 10:00"), investigating)});
  CHECK(measure(incident, moment("2024-05-01 10:00").at + 697).duration == so_far(0));
  CHECK(measure(incident, moment("2024-05-01 10:01").at + -1).duration ==
        so_far(59 * time::seconds));
}

TEST_CASE("an open incident measured before it began is unknown, never negative") {
  const auto incident = with_updates({said(at("2024-05-01 10:00"), investigating)});
  const auto durations = measure(incident, tests::moment("2024-05-01 09:00").at);
  CHECK_FALSE(durations.duration.known);
  CHECK_FALSE(durations.longest_silence.known);
  CHECK(durations.phases.empty());
}

TEST_CASE("a reopened incident is measured over the times it was open") {
  auto incident = with_updates(
      {said(at("2024-05-01 10:00"), investigating), said(at("2024-05-01 11:00"), resolved),
       reopening(at("2024-05-01 15:00"), investigating), said(at("2024-05-01 15:30"), resolved)});

  SECTION("from the updates") {
    const auto durations = measure(incident, long_after);
    CHECK(durations.duration == exactly(90 * minutes));
    CHECK(durations.first_update_to_resolved == exactly(90 * minutes));
    CHECK(durations.longest_silence == exactly(1 * hours));
    CHECK(durations.resolved == tests::moment("2024-05-01 15:30"));
    CHECK(durations.phases.size() == 2);
  }
  SECTION("with key moments that widen the first and the last of them") {
    incident.times.started = at("2024-05-01 09:30");
    incident.times.resolved = at("2024-05-01 16:00");
    const auto durations = measure(incident, long_after);
    CHECK(durations.duration == exactly(150 * minutes));
    CHECK(durations.first_update_to_resolved == exactly(90 * minutes));
  }
  SECTION("with a resolution from before it was reopened") {
    incident.times.resolved = at("2024-05-01 10:50");
    const auto durations = measure(incident, long_after);
    CHECK(durations.duration == exactly(80 * minutes));
    CHECK(durations.resolved == tests::moment("2024-05-01 15:30"));
  }
  SECTION("and not resolved since") {
    incident.times.resolved = at("2024-05-01 11:00");
    incident.updates.pop_back();
    const auto durations = measure(incident, tests::moment("2024-05-01 15:10").at);
    CHECK(durations.ongoing);
    CHECK(durations.duration == so_far(70 * minutes));
    CHECK_FALSE(durations.resolved);
  }
}

TEST_CASE("overlapping outages are counted once, in whatever order they stand") {
  model::Incident incident;
  incident.outages = {outage(at("2024-05-01 12:00"), at("2024-05-01 13:00")),
                      outage(at("2024-05-01 10:00"), at("2024-05-01 12:30")),
                      outage(at("2024-05-01 10:10"), at("2024-05-01 10:20"))};
  const auto durations = measure(incident, long_after);
  CHECK(durations.impact == exactly(3 * hours));
  CHECK(durations.started == tests::moment("2024-05-01 10:00"));
  CHECK_FALSE(durations.ongoing);
  CHECK(durations.duration == Length{});
}

TEST_CASE("an outage that ends before it begins makes the impact unknown") {
  model::Incident incident;
  incident.outages = {outage(at("2024-05-01 12:00"), at("2024-05-01 11:00")),
                      outage(at("2024-05-01 14:00"), at("2024-05-01 15:00"))};
  const auto durations = measure(incident, long_after);
  CHECK(durations.outages == std::vector{Length{}, exactly(1 * hours)});
  CHECK(durations.impact == Length{});
}

TEST_CASE("within one day a time known to the day tells no length") {
  model::Incident incident;
  incident.times.started = at("2024-05-01");
  SECTION("to the same day") {
    incident.times.resolved = at("2024-05-01");
    CHECK_FALSE(measure(incident, long_after).duration.known);
  }
  SECTION("to a time of the same day") {
    incident.times.resolved = at("2024-05-01 20:00");
    CHECK_FALSE(measure(incident, long_after).duration.known);
  }
  SECTION("to the day after") {
    incident.times.resolved = at("2024-05-02");
    CHECK(measure(incident, long_after).duration == Length{.known = 24 * hours, .about = true});
  }
}

TEST_CASE("a maintenance begins when work does, not when it was announced") {
  auto incident = with_updates(
      {said(at("2024-05-01 10:00"), scheduled), said(at("2024-05-05 22:00"), in_progress),
       said(at("2024-05-05 22:40"), verifying), said(at("2024-05-05 23:00"), completed)});
  incident.kind = tests::maybe(model::Kind::maintenance);

  SECTION("when it is over") {
    const auto durations = measure(incident, long_after);
    CHECK(durations.duration == exactly(1 * hours));
    CHECK(durations.first_update_to_resolved == exactly(1 * hours));
    CHECK(durations.longest_silence == exactly(40 * minutes));
    CHECK(durations.to_first_update == Length{});
    CHECK(durations.phases.size() == 3);
  }
  SECTION("when it has only been announced") {
    incident.updates.resize(1);
    const auto durations = measure(incident, long_after);
    CHECK(durations.duration == Length{});
    CHECK_FALSE(durations.started);
    CHECK_FALSE(durations.ongoing);
  }
  SECTION("when nobody said that work began") {
    incident.updates.erase(incident.updates.begin() + 1, incident.updates.begin() + 3);
    CHECK(measure(incident, long_after).duration == Length{});
  }
}

TEST_CASE("a published analysis without a resolution is over, and nobody knows since when") {
  auto incident = with_updates({said(at("2024-05-01 10:00"), investigating)});
  incident.postmortem.status = tests::maybe(model::PostmortemStatus::published);
  const auto durations = measure(incident, long_after);
  CHECK_FALSE(durations.ongoing);
  CHECK(durations.duration == Length{});
}

TEST_CASE("the times to something are measured between the key moments") {
  model::Incident incident;
  incident.times = {.started = at("2024-05-01 10:00"),
                    .detected = at("2024-05-01 10:05"),
                    .acknowledged = at("2024-05-01 10:07"),
                    .mitigated = at("2024-05-01 10:30"),
                    .resolved = at("2024-05-01 11:00")};
  const auto durations = measure(incident, long_after);
  CHECK(durations.to_detect == exactly(5 * minutes));
  CHECK(durations.to_acknowledge == exactly(2 * minutes));
  CHECK(durations.to_mitigate == exactly(30 * minutes));
  CHECK(durations.to_resolve == exactly(55 * minutes));
}

TEST_CASE("the update that the start is guessed from tells nothing of how long it took to come") {
  auto incident = with_updates({said(at("2024-05-01 10:00"), identified),
                                said(at("2024-05-01 10:30"), monitoring),
                                said(at("2024-05-01 11:00"), resolved)});

  SECTION("not when the cause was identified") {
    const auto durations = measure(incident, long_after);
    CHECK(durations.to_identify == Length{});
    CHECK(durations.to_mitigate == exactly(30 * minutes));
    CHECK(durations.to_first_update == Length{});
  }
  SECTION("nor when it was mitigated") {
    incident.updates.erase(incident.updates.begin());
    const auto durations = measure(incident, long_after);
    CHECK(durations.to_mitigate == Length{});
    CHECK(durations.duration == exactly(30 * minutes));
  }
  SECTION("nor when the record names the same instant once more") {
    incident.times.started = at("2024-05-01 10:00");
    incident.times.mitigated = at("2024-05-01 10:00");
    const auto durations = measure(incident, long_after);
    CHECK(durations.to_identify == Length{});
    CHECK(durations.to_first_update == Length{});
    CHECK(durations.to_mitigate == Length{});
  }
  SECTION("but an earlier start that the record names does") {
    incident.times.started = at("2024-05-01 09:50");
    const auto durations = measure(incident, long_after);
    CHECK(durations.to_identify == exactly(10 * minutes));
    CHECK(durations.to_first_update == exactly(10 * minutes));
  }
}

TEST_CASE("one instant that is said twice tells no length") {
  auto incident = with_updates(
      {said(at("2024-05-01 10:00"), investigating), said(at("2024-05-01 10:00"), resolved)});
  incident.outages = {outage(at("2024-05-01 10:00"), at("2024-05-01 10:00"))};
  const auto durations = measure(incident, long_after);
  CHECK(durations.duration == Length{});
  CHECK(durations.impact == Length{});
  CHECK(durations.outages == std::vector{Length{}});
  CHECK(durations.longest_silence == Length{});
}

TEST_CASE("an end that is said again changes no figure") {
  auto incident = with_updates({said(at("2024-05-01 10:00"), investigating),
                                said(at("2024-05-01 10:20"), resolved),
                                said(at("2024-05-01 10:25"), resolved)});
  const auto durations = measure(incident, long_after);
  CHECK(durations.duration == exactly(20 * minutes));
  CHECK(durations.first_update_to_resolved == exactly(20 * minutes));
  CHECK(durations.to_resolve == exactly(20 * minutes));
  CHECK(durations.resolved == moment("2024-05-01 10:20"));
  REQUIRE(durations.phases.size() == 1);
  CHECK(length(durations.phases[0].interval) == exactly(20 * minutes));

  SECTION("unless it says that the one before it did not hold") {
    incident.updates.back().reopens.value = true;
    CHECK(measure(incident, long_after).duration == exactly(25 * minutes));
  }
}

TEST_CASE("of an end that nobody knows, no duration that needs it is known") {
  auto incident = with_updates(
      {said(at("2024-05-01 10:00"), investigating), said(at("2024-05-01 10:20"), monitoring)});
  incident.times.detected = at("2024-05-01 09:50");
  incident.times.started = at("2024-05-01 09:40");
  incident.times.resolved_unknown.value = true;
  incident.outages = {outage(at("2024-05-01 09:40"), {})};
  const auto durations = measure(incident, long_after);
  CHECK_FALSE(durations.ongoing);
  CHECK_FALSE(durations.resolved);
  CHECK(durations.duration == Length{});
  CHECK(durations.impact == Length{});
  CHECK(durations.to_resolve == Length{});
  CHECK(durations.first_update_to_resolved == Length{});
  CHECK(durations.to_detect == exactly(10 * minutes));
  CHECK(durations.to_mitigate == exactly(40 * minutes));
  CHECK(durations.longest_silence == exactly(20 * minutes));
  REQUIRE(durations.phases.size() == 1);
}

TEST_CASE("a status that another one replaced at the same instant never held") {
  auto first = said(at("2024-05-01 10:00"), investigating);
  first.components = {tests::status("API", model::Status::major_outage)};
  auto second = said(at("2024-05-01 10:00"), identified);
  second.components = {tests::status("API", model::Status::partial_outage)};
  const auto durations =
      measure(with_updates({first, second, said(at("2024-05-01 11:00"), resolved)}), long_after);
  REQUIRE(durations.components.size() == 1);
  CHECK(durations.components[0].status == model::Status::partial_outage);
  CHECK(durations.components[0].length == exactly(1 * hours));
}

TEST_CASE("updates out of order and without a time are measured by the times there are") {
  auto incident = with_updates({said(at("2024-05-01 11:00"), resolved), said({}, identified),
                                said(at("2024-05-01 10:00"), investigating)});
  CHECK(measure(incident, long_after).duration == exactly(1 * hours));
}

TEST_CASE("each component is measured in each status, worst first") {
  using enum model::Status;
  auto first = said(at("2024-05-01 10:00"), investigating);
  first.components = {tests::status("Web", degraded_performance),
                      tests::status("API", partial_outage)};
  auto second = said(at("2024-05-01 10:20"), identified);
  second.components = {tests::status("API", major_outage), tests::status("Web", operational)};
  auto incident = with_updates({first, second, said(at("2024-05-01 11:00"), resolved)});
  incident.components = {tests::component("API"), tests::component("Web")};
  incident.outages = {outage(at("2024-05-01 09:50"), at("2024-05-01 10:10"))};
  incident.outages[0].components = {tests::status("API", partial_outage)};

  const auto components = measure(incident, long_after).components;
  REQUIRE(components.size() == 3);
  CHECK(components[0].name == "API");
  CHECK(components[0].status == major_outage);
  CHECK(components[0].length == exactly(40 * minutes));
  CHECK(components[1].name == "API");
  CHECK(components[1].status == partial_outage);
  CHECK(components[1].length == exactly(30 * minutes));
  CHECK(components[2].name == "Web");
  CHECK(components[2].status == degraded_performance);
  CHECK(components[2].length == exactly(20 * minutes));
}

TEST_CASE("a hundred thousand updates and outages are measured without delay") {
  model::Incident incident;
  const auto begin = tests::moment("2024-05-01 10:00");
  for (int i = 0; i < 100'000; ++i) {
    const model::Moment then{.at = begin.at + i * minutes};
    incident.updates.push_back(said(tests::maybe(then), i % 2 == 0 ? investigating : identified));
    incident.outages.push_back(
        outage(tests::maybe(then), tests::maybe(model::Moment{.at = then.at + 2 * minutes})));
  }
  CHECK(measure(incident, long_after).impact == exactly(100'001 * minutes));
}

}  // namespace pm::metrics::durations_test
