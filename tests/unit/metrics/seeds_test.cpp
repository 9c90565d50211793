#include "catch.hpp"
#include "pm/metrics/durations.hpp"
#include "records.hpp"

// Five public reports. What they say of themselves must come out of their data alone.

namespace pm::metrics::seeds_test {
namespace {

using enum model::Phase;
using tests::at;
using tests::outage;
using tests::said;

constexpr auto hours = time::hours;
constexpr auto minutes = time::minutes;
const time::Instant long_after = tests::moment("2026-01-01 00:00").at;

Length exactly(time::Milliseconds length) { return {.known = length}; }

}  // namespace

TEST_CASE("Service Fusion's outage lasted 58 minutes from first update to resolved") {
  constexpr int cdt = -5;
  model::Incident incident;
  incident.updates = {
      said(at("2018-10-11 14:17", cdt), investigating),
      said(at("2018-10-11 14:20", cdt), identified), said(at("2018-10-11 15:09", cdt), update),
      said(at("2018-10-11 15:15", cdt), resolved), said(at("2018-10-12 17:00", cdt), postmortem)};
  const auto durations = measure(incident, long_after);
  CHECK(durations.first_update_to_resolved == exactly(58 * minutes));
  CHECK(durations.duration == exactly(58 * minutes));
  CHECK(durations.impact == exactly(58 * minutes));
  CHECK(durations.to_identify == exactly(3 * minutes));
  CHECK(durations.longest_silence == exactly(49 * minutes));
  CHECK(durations.to_first_update == Length{});
  CHECK(durations.to_detect == Length{});
  CHECK_FALSE(durations.ongoing);
  REQUIRE(durations.phases.size() == 2);
  CHECK(length(durations.phases[0].interval) == exactly(3 * minutes));
  CHECK(durations.phases[1].phase == identified);
  CHECK(length(durations.phases[1].interval) == exactly(55 * minutes));
}

TEST_CASE("FLG's users were hurt for 14 and 25 minutes, 39 together") {
  model::Incident incident;
  incident.updates = {
      said(at("2017-03-17 18:05"), investigating), said(at("2017-03-17 18:09"), update),
      said(at("2017-03-17 18:18"), identified),    said(at("2017-03-17 18:36"), monitoring),
      said(at("2017-03-17 19:28"), resolved),      said(at("2017-03-20 11:03"), postmortem)};
  incident.outages = {outage(at("2017-03-17 14:30"), at("2017-03-17 14:44")),
                      outage(at("2017-03-17 18:05"), at("2017-03-17 18:30"))};
  const auto durations = measure(incident, long_after);
  CHECK(durations.outages == std::vector{exactly(14 * minutes), exactly(25 * minutes)});
  CHECK(durations.impact == exactly(39 * minutes));
  CHECK(durations.duration == exactly(4 * hours + 58 * minutes));
  CHECK(durations.first_update_to_resolved == exactly(1 * hours + 23 * minutes));
  CHECK(durations.to_first_update == exactly(3 * hours + 35 * minutes));
  CHECK(durations.to_mitigate == exactly(4 * hours + 6 * minutes));
}

TEST_CASE("Serraview's two outages lasted as long as its own report says") {
  constexpr int est = -5;
  model::Incident incident;
  incident.times.started = at("2024-01-25 09:33", est);
  incident.times.resolved = at("2024-01-29 19:39", est);
  incident.outages = {outage(at("2024-01-25 09:33", est), at("2024-01-25 20:08", est)),
                      outage(at("2024-01-29 11:20", est), at("2024-01-29 19:39", est))};
  incident.updates = {
      said(at("2024-01-29 16:26"), investigating), said(at("2024-01-29 19:32"), identified),
      said(at("2024-01-29 20:21"), monitoring), said(at("2024-01-29 22:39"), resolved)};
  const auto durations = measure(incident, long_after);
  CHECK(durations.outages ==
        std::vector{exactly(10 * hours + 35 * minutes), exactly(8 * hours + 19 * minutes)});
  CHECK(durations.impact == exactly(18 * hours + 54 * minutes));
  CHECK(durations.duration == exactly(4 * time::days + 10 * hours + 6 * minutes));
  CHECK(durations.first_update_to_resolved == exactly(6 * hours + 13 * minutes));
}

TEST_CASE("SupportBee's report without updates tells of 12 hours 56 minutes") {
  model::Incident incident;
  incident.times.started = at("2016-07-21 04:53");
  incident.times.resolved = at("2016-07-21 17:49");
  const auto durations = measure(incident, long_after);
  CHECK(durations.duration == exactly(12 * hours + 56 * minutes));
  CHECK(durations.to_resolve == exactly(12 * hours + 56 * minutes));
  CHECK(durations.first_update_to_resolved == Length{});
  CHECK(durations.longest_silence == Length{});
  CHECK(durations.phases.empty());
}

TEST_CASE("SuperOffice's windows are known to the day, its updates to the minute") {
  constexpr int cest = 2;
  model::Incident incident;
  incident.outages = {outage(at("2019-09-03", cest), at("2019-09-16", cest))};
  incident.updates = {
      said(at("2019-09-18 11:24", cest), investigating), said(at("2019-09-18 11:25", cest), update),
      said(at("2019-09-18 11:32", cest), monitoring), said(at("2019-09-18 13:46", cest), resolved)};
  const auto durations = measure(incident, long_after);
  CHECK(durations.first_update_to_resolved == exactly(2 * hours + 22 * minutes));
  CHECK(durations.impact == Length{.known = 13 * time::days, .about = true});
  CHECK(durations.outages == std::vector{Length{.known = 13 * time::days, .about = true}});
  CHECK(durations.duration ==
        Length{.known = 15 * time::days + 1 * hours + 46 * minutes, .about = true});
  CHECK(durations.to_identify == Length{});
}

}  // namespace pm::metrics::seeds_test
