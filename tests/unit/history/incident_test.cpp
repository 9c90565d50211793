#include "catch.hpp"
#include "pm/history/history.hpp"
#include "records.hpp"

namespace pm::history::incident_test {
namespace {

using enum model::Phase;
using tests::at;
using tests::said;

model::Incident with(std::vector<model::Update> updates, model::Kind kind = {}) {
  model::Incident incident;
  incident.kind = tests::maybe(kind);
  incident.updates = std::move(updates);
  return incident;
}

const auto ten = at("2024-05-01 10:00");
const auto eleven = at("2024-05-01 11:00");
const auto twelve = at("2024-05-01 12:00");

bool is(const MaybeMoment& a, const MaybeMoment& b) {
  return a.has_value() == b.has_value() && (!a || a->value == b->value);
}

void analyse(model::Incident& incident) {
  incident.postmortem.sections.push_back({.kind = model::SectionKind::what_happened,
                                          .key = {"what_happened", {}},
                                          .heading = "",
                                          .prose = {"A disk was full.", {}}});
}

}  // namespace

TEST_CASE("the start is the key moment, else the first outage, else the first update") {
  auto incident = with({said(twelve, investigating)});
  CHECK(is(of(incident).started, twelve));
  CHECK(of(incident).guessed_from == std::optional<std::size_t>(0));
  incident.outages = {tests::outage(at("2024-05-01 11:30"), {}), tests::outage(eleven, {})};
  CHECK(is(of(incident).started, eleven));
  CHECK_FALSE(of(incident).guessed_from);
  incident.times.started = ten;
  CHECK(is(of(incident).started, ten));
}

TEST_CASE("the end is the key moment, else the first end of the last opening") {
  auto incident = with({said(ten, investigating), said(eleven, resolved), said(twelve, resolved)});
  CHECK(is(of(incident).resolved, eleven));
  CHECK(of(incident).phase == resolved);
  incident.times.resolved = twelve;
  CHECK(is(of(incident).resolved, twelve));
  CHECK_FALSE(of(incident).ongoing);
}

TEST_CASE("an end that nobody knows wins over what the updates say") {
  auto incident = with({said(ten, investigating), said(eleven, monitoring)});
  CHECK(of(incident).ongoing);
  incident.times.resolved_unknown.value = true;
  CHECK(of(incident).ended);
  CHECK_FALSE(of(incident).ongoing);
  CHECK_FALSE(of(incident).only_published);
  CHECK_FALSE(of(incident).resolved);
  CHECK(of(incident).phase == resolved);
  incident.updates.push_back(said(twelve, resolved));
  CHECK_FALSE(of(incident).resolved);
}

TEST_CASE("a maintenance that was announced and ended at an unknown time is not to come") {
  auto incident = with({said(ten, scheduled)}, model::Kind::maintenance);
  CHECK(of(incident).announced);
  incident.times.resolved_unknown.value = true;
  CHECK_FALSE(of(incident).announced);
  CHECK(of(incident).phase == completed);
}

TEST_CASE("a cancelled maintenance has ended") {
  auto incident = with({said(ten, scheduled), said(eleven, cancelled)}, model::Kind::maintenance);
  CHECK(of(incident).phase == cancelled);
  CHECK(of(incident).ended);
  CHECK_FALSE(of(incident).ongoing);
  CHECK_FALSE(of(incident).announced);
  CHECK(is(of(incident).resolved, eleven));
  incident.updates.push_back(said(twelve, completed));
  CHECK(of(incident).phase == cancelled);
}

TEST_CASE("a record with an analysis has ended unless a phase is open") {
  auto incident = with({});
  incident.times.started = ten;
  CHECK(of(incident).ongoing);
  analyse(incident);
  CHECK(of(incident).ended);
  CHECK_FALSE(of(incident).ongoing);
  incident.updates.push_back(said(eleven, monitoring));
  CHECK(of(incident).ongoing);
  incident.postmortem.status = tests::maybe(model::PostmortemStatus::published);
  CHECK(of(incident).ended);
  CHECK(of(incident).only_published);
}

TEST_CASE("a skeleton of an analysis is none") {
  auto incident = with({});
  incident.times.started = ten;
  analyse(incident);
  incident.postmortem.sections[0].prose.value = " \n";
  CHECK(of(incident).ongoing);
}

TEST_CASE("the severity in force is the last that was said") {
  auto incident = with({said(ten, investigating), said(eleven, update), said(twelve, resolved)});
  CHECK_FALSE(severity(incident));
  incident.severity = tests::words("S3");
  CHECK(severity(incident)->value == "S3");
  incident.updates[1].severity = tests::words("S1");
  CHECK(severity(incident)->value == "S1");
}

}  // namespace pm::history::incident_test
