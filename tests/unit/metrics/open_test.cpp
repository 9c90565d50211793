#include "pm/metrics/durations.hpp"

#include "catch.hpp"
#include "records.hpp"

namespace pm::tests::open_test {

using model::Phase;
using tests::at;

namespace {

bool is_open(const model::Incident& incident) {
  return metrics::is_open(metrics::measure(incident, tests::moment("2024-02-01 00:00").at));
}

model::Incident with(const std::vector<Phase>& phases, model::Kind kind) {
  model::Incident incident;
  incident.kind = tests::maybe(kind);
  for (const auto phase : phases)
    incident.updates.push_back(tests::said(at("2024-01-29 10:00"), phase));
  return incident;
}

}  // namespace

TEST_CASE("an incident is open until it is resolved, and again when it is reopened") {
  using enum Phase;
  CHECK(is_open(with({investigating}, model::Kind::incident)));
  CHECK_FALSE(is_open(with({investigating, resolved}, model::Kind::incident)));
  CHECK(is_open(with({investigating, resolved, monitoring}, model::Kind::incident)));
  CHECK_FALSE(is_open({}));
}

TEST_CASE("a maintenance that was announced is open before it begins") {
  using enum Phase;
  CHECK(is_open(with({scheduled}, model::Kind::maintenance)));
  CHECK(is_open(with({scheduled, update}, model::Kind::maintenance)));
  CHECK(is_open(with({scheduled, in_progress}, model::Kind::maintenance)));
  CHECK_FALSE(is_open(with({scheduled, completed}, model::Kind::maintenance)));
  CHECK_FALSE(is_open(with({}, model::Kind::maintenance)));
}

TEST_CASE("an announcement that was called off, or told as over, is not open") {
  auto incident = with({Phase::scheduled}, model::Kind::maintenance);
  incident.times.resolved = at("2024-01-30 10:00");
  CHECK_FALSE(is_open(incident));
  incident.times.resolved.reset();
  incident.postmortem.status = tests::maybe(model::PostmortemStatus::published);
  CHECK_FALSE(is_open(incident));
}

}  // namespace pm::tests::open_test
