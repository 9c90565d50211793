#include <algorithm>

#include "catch.hpp"
#include "dice.hpp"
#include "pm/checks/run.hpp"
#include "pm/history/history.hpp"
#include "pm/history/order.hpp"
#include "pm/metrics/durations.hpp"
#include "random_incident.hpp"
#include "records.hpp"

// Laws that hold for every incident, whoever asks.

namespace pm::history::laws_test {
namespace {

constexpr int most = 4000;

/// A random incident told by its updates alone, minutes apart.
model::Incident told_by_updates(tests::Dice& dice) {
  auto incident = tests::random_incident(dice);
  incident.kind.reset();
  incident.times = {};
  incident.outages.clear();
  auto at = tests::moment("2024-05-01 10:00");
  for (auto& update : incident.updates) {
    at.at = at.at + static_cast<time::Milliseconds>(1 + dice.roll(90)) * time::minutes;
    update.at = tests::maybe(at);
    if (!model::rank(model::Kind::incident, update.phase->value))
      update.phase->value = dice.one_in(2) ? model::Phase::update : model::Phase::resolved;
  }
  return incident;
}

/// The time of an opening in which no phase holds.
time::Milliseconds gaps(const history::Opening& opening, const metrics::Durations& durations) {
  auto gap = opening.to->value.at - opening.from->value.at;
  for (const auto& [phase, interval] : durations.phases) {
    const bool within =
        opening.from->value.at <= interval.from && interval.to <= opening.to->value.at;
    if (within) gap -= interval.to - interval.from;
  }
  return gap;
}

bool has_error(const model::Incident& incident, std::string_view rule) {
  text::Report report;
  const model::Config config;
  checks::run({.incident = incident, .config = config, .now = tests::moment("2400-01-01").at},
              report);
  const auto& all = report.all();
  return std::any_of(all.begin(), all.end(), [rule](const text::Diagnostic& found) {
    return found.rule == rule && found.level == text::Level::error;
  });
}

}  // namespace

TEST_CASE("phases and the gaps between them are the duration") {
  tests::Dice dice(41);
  int known = 0;
  for (int i = 0; i < most; ++i) {
    const auto incident = told_by_updates(dice);
    const auto durations = metrics::measure(incident, tests::moment("2024-06-01").at);
    if (!durations.duration.known || durations.ongoing) continue;
    ++known;
    time::Milliseconds all = 0;
    for (const auto& [phase, interval] : durations.phases) all += interval.to - interval.from;
    for (const auto& opening : history::of(incident).openings) {
      const auto gap = gaps(opening, durations);
      CHECK(gap >= 0);
      all += gap;
    }
    CHECK(all == *durations.duration.known);
    CHECK(durations.first_update_to_resolved == durations.duration);
  }
  CHECK(known > most / 10);
}

TEST_CASE("an incident that ends before it starts is an error, wherever the two come from") {
  static const text::Source source("record.yaml", "title: x");
  tests::Dice dice(43);
  int wrong = 0;
  for (int i = 0; i < most; ++i) {
    auto incident = tests::random_incident(dice);
    incident.where = {&source, {}};
    const auto history = history::of(incident);
    const auto is_wrong = [](const history::Opening& opening) {
      return opening.from && opening.to &&
             history::is_before(opening.to->value, opening.from->value);
    };
    if (!std::any_of(history.openings.begin(), history.openings.end(), is_wrong)) continue;
    ++wrong;
    CHECK_FALSE(metrics::measure(incident, tests::moment("2400-01-01").at).duration.known);
    CHECK(has_error(incident, "moment-order"));
  }
  CHECK(wrong > most / 20);
}

TEST_CASE("a duration whose ends are known is unknown only for a reason") {
  tests::Dice dice(47);
  for (int i = 0; i < most; ++i) {
    const auto incident = tests::random_incident(dice);
    const auto history = history::of(incident);
    const auto durations = metrics::measure(incident, tests::moment("2400-01-01").at);
    if (durations.duration.known || durations.duration.about || durations.ongoing) continue;
    const auto explains = [](const history::Opening& opening) {
      if (!opening.from || !opening.to) return true;
      const auto& [from, to] = opening;
      const bool days = from->value.known_to_the_day() || to->value.known_to_the_day();
      return days || to->value.at <= from->value.at;
    };
    CHECK(std::any_of(history.openings.begin(), history.openings.end(), explains));
  }
}

TEST_CASE("what has ended is never measured up to now") {
  tests::Dice dice(53);
  for (int i = 0; i < most; ++i) {
    auto incident = tests::random_incident(dice);
    incident.times.resolved.reset();
    incident.times.resolved_unknown.value = true;
    const auto durations = metrics::measure(incident, tests::moment("2400-01-01").at);
    CHECK_FALSE(metrics::is_open(durations));
    for (const auto* length :
         {&durations.duration, &durations.impact, &durations.first_update_to_resolved,
          &durations.to_resolve, &durations.longest_silence})
      CHECK_FALSE(length->ongoing);
    CHECK_FALSE(durations.duration.known);
  }
}

}  // namespace pm::history::laws_test
