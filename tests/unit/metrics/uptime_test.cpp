#include "pm/metrics/uptime.hpp"

#include <algorithm>

#include "catch.hpp"
#include "dice.hpp"
#include "pm/model/incident.hpp"
#include "records.hpp"

namespace pm::tests::uptime_test {

using metrics::StatusTime;
using model::Status;

namespace {

time::Instant minute(std::int64_t count) { return {count * time::minutes}; }

StatusTime spell(std::optional<Status> status, std::int64_t from, std::int64_t to) {
  return {.component = "API", .status = status, .from = minute(from), .to = minute(to)};
}

/// Any times, which overlap, touch and lie outside of the period.
std::vector<StatusTime> random_times(Dice& dice) {
  const std::vector<std::optional<Status>> all = {
      Status::under_maintenance, Status::degraded_performance, Status::partial_outage,
      Status::major_outage, std::nullopt};
  std::vector<StatusTime> times;
  for (auto count = dice.roll(8); count > 0; --count) {
    const auto from = static_cast<std::int64_t>(dice.roll(130)) - 10;
    times.push_back(spell(dice.of(all), from, from + static_cast<std::int64_t>(dice.roll(40))));
  }
  return times;
}

/// The same by the definition alone, minute by minute.
metrics::Uptime by_definition(const std::vector<StatusTime>& times, std::int64_t length) {
  metrics::Uptime result{.period = length * time::minutes};
  for (std::int64_t i = 0; i < length; ++i) {
    bool unknown = false;
    auto worst = Status::operational;
    for (const auto& each : times) {
      if (each.from > minute(i) || each.to <= minute(i)) continue;
      if (each.status)
        worst = std::max(worst, *each.status);
      else
        unknown = true;
    }
    auto& sum = worst == Status::major_outage           ? result.major
                : unknown                               ? result.unknown
                : worst == Status::partial_outage       ? result.partial
                : worst == Status::degraded_performance ? result.degraded
                : worst == Status::under_maintenance    ? result.maintenance
                                                        : result.period;
    if (&sum != &result.period) sum += time::minutes;
  }
  return result;
}

}  // namespace

TEST_CASE("uptime sums what its definition says, minute by minute") {
  Dice dice(11);
  for (int round = 0; round < 400; ++round) {
    const auto times = random_times(dice);
    const auto fast = metrics::uptime(times, minute(0), minute(100));
    const auto slow = by_definition(times, 100);
    CHECK(fast.period == slow.period);
    CHECK(fast.major == slow.major);
    CHECK(fast.partial == slow.partial);
    CHECK(fast.degraded == slow.degraded);
    CHECK(fast.maintenance == slow.maintenance);
    CHECK(fast.unknown == slow.unknown);
    const auto counted = slow.period - slow.maintenance - slow.unknown;
    REQUIRE(fast.share.has_value() == (counted > 0));
    if (counted == 0) continue;
    // ⌊10000 · (counted − major − 0.3 · partial) ÷ counted⌋, in whole minutes.
    const auto up = counted * 10 - slow.major * 10 - slow.partial * 3;
    CHECK(*fast.share == up * 1000 / counted);
  }
}

TEST_CASE("the order of times, and cutting one in two, does not change the uptime") {
  Dice dice(12);
  for (int round = 0; round < 200; ++round) {
    auto times = random_times(dice);
    const auto before = metrics::uptime(times, minute(0), minute(100));
    std::vector<StatusTime> cut(times.rbegin(), times.rend());
    for (std::size_t i = 0, count = cut.size(); i < count; ++i) {
      auto second = cut[i];
      second.from = cut[i].to = {(cut[i].from.since_epoch + cut[i].to.since_epoch) / 2};
      cut.push_back(second);
    }
    const auto after = metrics::uptime(cut, minute(0), minute(100));
    CHECK(after.share == before.share);
    CHECK(after.major == before.major);
    CHECK(after.unknown == before.unknown);
  }
}

TEST_CASE("more trouble never raises the uptime") {
  Dice dice(13);
  for (int round = 0; round < 200; ++round) {
    auto times = random_times(dice);
    std::erase_if(times, [](const StatusTime& each) {
      return !each.status || *each.status == Status::under_maintenance;
    });
    const auto before = metrics::uptime(times, minute(0), minute(100));
    times.push_back(spell(Status::major_outage, 20, 21 + static_cast<std::int64_t>(dice.roll(50))));
    CHECK(*metrics::uptime(times, minute(0), minute(100)).share <= *before.share);
  }
}

TEST_CASE("a percentage is rounded down, and never up to 100") {
  const auto day = 24 * 60;
  const std::vector<StatusTime> second = {{.component = "API",
                                           .status = Status::major_outage,
                                           .from = minute(5),
                                           .to = minute(5) + time::seconds}};
  CHECK(metrics::uptime(second, minute(0), minute(90 * day)).share == 9999);
  const std::vector<StatusTime> moment = {{.component = "API",
                                           .status = Status::partial_outage,
                                           .from = minute(5),
                                           .to = minute(5) + 1}};
  CHECK(metrics::uptime(moment, minute(0), minute(3650 * day)).share == 9999);
  CHECK(metrics::uptime({}, minute(0), minute(day)).share == 10000);
  CHECK(metrics::uptime(std::vector{spell(Status::major_outage, -9, 9999)}, minute(0), minute(day))
            .share == 0);
}

TEST_CASE("nothing is claimed of a period that is wholly excluded") {
  const std::vector<StatusTime> times = {spell(std::nullopt, 0, 60)};
  const auto uptime = metrics::uptime(times, minute(0), minute(60));
  CHECK_FALSE(uptime.share.has_value());
  CHECK(uptime.unknown_times == 1);
  CHECK_FALSE(metrics::uptime({}, minute(60), minute(60)).share.has_value());
}

TEST_CASE("days have the worst status that touches them, and 23 or 25 hours at a clock change") {
  const auto berlin = time::find_zone("Europe/Berlin");
  REQUIRE(berlin);
  const auto as_of = time::in_utc({.year = 2025, .month = 3, .day = 31, .hour = 10});
  const std::vector<StatusTime> times = {
      {.component = "API",
       .status = Status::partial_outage,
       .from = time::in_utc({.year = 2025, .month = 3, .day = 29, .hour = 22, .minute = 30}),
       .to = time::in_utc({.year = 2025, .month = 3, .day = 29, .hour = 23, .minute = 30})}};
  const auto first = time::in_utc({.year = 2025, .month = 3, .day = 29, .hour = 12});
  const auto days = metrics::days(times, first, as_of, *berlin, 4);
  REQUIRE(days.size() == 4);
  CHECK_FALSE(days[0].recorded);
  CHECK(days[1].recorded);
  CHECK(days[1].worst == Status::partial_outage);
  CHECK(days[2].worst == Status::partial_outage);
  CHECK(days[2].to - days[2].from == 23 * time::hours);
  CHECK(days[3].worst == Status::operational);
  for (std::size_t i = 1; i < days.size(); ++i) CHECK(days[i].from == days[i - 1].to);
}

TEST_CASE("a component without a status has that of the impact, or none") {
  model::Incident incident;
  incident.components = {{.name = {"API", {}}, .group = {}}};
  incident.times.started = at("2024-01-01 10:00");
  incident.times.resolved = at("2024-01-01 11:00");
  const auto now = moment("2024-02-01").at;
  const auto status = [&] {
    const auto times = metrics::status_times(incident, now);
    REQUIRE(times.size() == 1);
    CHECK(times[0].to - times[0].from == time::hours);
    return times[0].status;
  };
  CHECK_FALSE(status().has_value());
  incident.impact = maybe(model::Impact::critical);
  CHECK(status() == Status::major_outage);
  incident.impact = maybe(model::Impact::major);
  CHECK(status() == Status::partial_outage);
  incident.impact = maybe(model::Impact::none);
  CHECK(metrics::status_times(incident, now).empty());
  incident.mode = maybe(model::Mode::drill);
  incident.impact = maybe(model::Impact::critical);
  CHECK(metrics::status_times(incident, now).empty());
}

TEST_CASE("an unknown end excludes the time up to the last time of the record") {
  model::Incident incident;
  incident.components = {{.name = {"API", {}}, .group = {}}};
  incident.impact = maybe(model::Impact::critical);
  incident.times.resolved_unknown.value = true;
  incident.updates = {said(at("2024-01-01 10:00"), model::Phase::investigating),
                      said(at("2024-01-01 10:40"), model::Phase::identified)};
  const auto times = metrics::status_times(incident, moment("2024-02-01").at);
  REQUIRE(times.size() == 1);
  CHECK_FALSE(times[0].status.has_value());
  CHECK(times[0].to - times[0].from == 40 * time::minutes);
  CHECK_FALSE(times[0].ongoing);
}

}  // namespace pm::tests::uptime_test
