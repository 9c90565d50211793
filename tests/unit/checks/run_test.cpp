#include "pm/checks/run.hpp"

#include <algorithm>
#include <string>

#include "catch.hpp"
#include "pm/checks/titles.hpp"
#include "pm/time/civil.hpp"
#include "records.hpp"

namespace pm::tests::run_test {

using tests::at;
using tests::words;

namespace {

const text::Source source("a.yaml", "title: Logins fail\n");

model::Config with_level(std::string rule, text::Level level) {
  model::Config config;
  config.checks.push_back({{std::move(rule), {}}, {level, {}}});
  return config;
}

/// What a run makes of one finding that reading made, with the level it has then.
std::string level_after(const model::Config& config, std::string_view rule, text::Level level) {
  text::Report report;
  report.add({.rule = rule, .level = level, .message = "seen", .where = {&source, {0, 1}}});
  checks::run({{}, config, {}}, report);
  return report.empty() ? "nothing" : std::string(text::word(report.all().front().level));
}

model::Incident record(std::string id, std::string title, model::Maybe<model::Moment> started) {
  model::Incident incident;
  incident.id = std::move(id);
  incident.where = {&source, {0, 18}};
  incident.title = model::Located<std::string>{std::move(title), {&source, {7, 18}}};
  incident.times.started = started;
  return incident;
}

}  // namespace

TEST_CASE("pm.yaml raises, lowers and switches off what was found while reading, too") {
  using text::Level;
  const auto* rule = "section-spelling";
  CHECK(level_after({}, rule, Level::warning) == "warning");
  CHECK(level_after(with_level(rule, Level::error), rule, Level::warning) == "error");
  CHECK(level_after(with_level(rule, Level::note), rule, Level::warning) == "note");
  CHECK(level_after(with_level(rule, Level::off), rule, Level::warning) == "nothing");
}

TEST_CASE("what could not be read stays an error whatever pm.yaml says") {
  using text::Level;
  for (const auto* check : checks::all()) {
    if (!check->fixed) continue;
    const auto off = with_level(std::string(check->rule), Level::off);
    CAPTURE(check->rule);
    CHECK(level_after(off, check->rule, Level::error) == "error");
  }
}

TEST_CASE("a record that could not be read is not judged by its content") {
  text::Report report;
  checks::run({{}, {}, {}}, report);
  CHECK(report.empty());
}

TEST_CASE("findings come in the order of the file") {
  auto incident = record("a", " ", at("2030-01-01 10:00"));
  incident.times.started->where = {&source, {0, 5}};
  text::Report report;
  checks::run({incident, {}, time::in_utc({.year = 2026})}, report);
  REQUIRE(report.all().size() == 2);
  CHECK(report.all()[0].rule == "future-time");
  CHECK(report.all()[1].rule == "missing-title");
}

TEST_CASE("titles are alike but for case and spaces, on the same day of the incident's zone") {
  checks::Titles seen;
  seen.add(record("first", "Logins  fail ", at("2024-01-29 01:00")));
  seen.add(record("second", "logins fail", at("2024-01-29 23:00")));
  const auto* like = seen.like(record("third", "LOGINS fail", at("2024-01-29")));
  REQUIRE(like != nullptr);
  CHECK(like->id == "first");
  CHECK(seen.like(record("third", "Logins fail", at("2024-01-30 00:00"))) == nullptr);
  CHECK(seen.like(record("third", "Logins failed", at("2024-01-29 01:00"))) == nullptr);
}

TEST_CASE("an incident without a title or a start is like no other") {
  checks::Titles seen;
  seen.add(record("first", "", at("2024-01-29 01:00")));
  seen.add(record("second", "Logins fail", {}));
  CHECK(seen.like(record("third", "", at("2024-01-29 01:00"))) == nullptr);
  CHECK(seen.like(record("third", "Logins fail", {})) == nullptr);
}

}  // namespace pm::tests::run_test
