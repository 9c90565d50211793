#include "../../../src/commands/typed_words.hpp"

#include <fmt/format.h>

#include "catch.hpp"

namespace pm::tests::typed_words_test {

namespace {

/// "resolved", or after it "read `fixed` as `resolved`"; the message of an unknown word.
template <typename E>
std::string shown(const Result<E>& read, const commands::Readings& readings) {
  if (!read) return fmt::format("{} | {}", read.error().message, read.error().help);
  std::string out(model::word(*read));
  for (const auto& line : readings) out += ", " + line;
  return out;
}

std::string phase(std::string_view word, model::Kind kind = model::Kind::incident) {
  commands::Readings readings;
  const auto read = commands::typed_phase(word, kind, readings);
  return shown(read, readings);
}

std::string status(std::string_view word) {
  commands::Readings readings;
  const auto read = commands::typed_status(word, readings);
  return shown(read, readings);
}

std::string impact(const std::string& word) {
  commands::Readings readings;
  auto out = commands::typed_impact(word, readings);
  for (const auto& line : readings) out += ", " + line;
  return out;
}

}  // namespace

TEST_CASE("words as they are written are taken silently") {
  CHECK(phase("resolved") == "resolved");
  CHECK(phase("in_progress") == "in_progress");
  CHECK(status("major_outage") == "major_outage");
  CHECK(impact("major") == "major");
}

TEST_CASE("another case, synonyms and near spellings are taken and reported") {
  CHECK(phase("Resolved") == "resolved, read `Resolved` as `resolved`");
  CHECK(phase("resolve") == "resolved, read `resolve` as `resolved`");
  CHECK(phase("fixed") == "resolved, read `fixed` as `resolved`");
  CHECK(phase("closed") == "resolved, read `closed` as `resolved`");
  CHECK(phase("done") == "resolved, read `done` as `resolved`");
  CHECK(phase("monitor") == "monitoring, read `monitor` as `monitoring`");
  CHECK(phase("identifed") == "identified, read `identifed` as `identified`");
  CHECK(phase("In Progress") == "in_progress, read `In Progress` as `in_progress`");
  CHECK(phase("canceled") == "cancelled, read `canceled` as `cancelled`");
  CHECK(status("down") == "major_outage, read `down` as `major_outage`");
  CHECK(status("OK") == "operational, read `OK` as `operational`");
  CHECK(status("partial-outage") == "partial_outage, read `partial-outage` as `partial_outage`");
  CHECK(impact("Major") == "major, read `Major` as `major`");
  CHECK(impact("critcal") == "critical, read `critcal` as `critical`");
}

TEST_CASE("a synonym means the phase of the kind") {
  constexpr auto maintenance = model::Kind::maintenance;
  CHECK(phase("done", maintenance) == "completed, read `done` as `completed`");
  CHECK(phase("start", maintenance) == "in_progress, read `start` as `in_progress`");
  CHECK(phase("verify", maintenance) == "verifying, read `verify` as `verifying`");
  CHECK(phase("resolved", maintenance) == "resolved");
}

TEST_CASE("a word near to two others, or to none, is not guessed") {
  CHECK(impact("manor") == "manor");
  CHECK(impact("bad") == "bad");
  CHECK(
      phase("engage") ==
      "`engage` is not a valid phase | valid phases: `investigating`, `identified`, `monitoring`, "
      "`resolved`, `scheduled`, `in_progress`, `verifying`, `completed`, `cancelled`, "
      "`postmortem` or `update`");
  CHECK(status("outage") ==
        "`outage` is not a valid component status | valid values: `operational`, "
        "`degraded_performance`, `partial_outage`, `major_outage` or `under_maintenance`");
}

TEST_CASE("names differ only in case") {
  const std::string_view names[] = {"Web", "db-1", "db-2", "API", "api"};
  CHECK(commands::meant_name("web", names) == "Web");
  CHECK(commands::meant_name("api", names) == "api");
  CHECK_FALSE(commands::meant_name("Api", names));
  CHECK_FALSE(commands::meant_name("db-3", names));
  commands::Readings readings;
  CHECK(commands::typed_severity("s2", {}, readings) == "S2");
  CHECK(readings == commands::Readings{"read `s2` as `S2`"});
  CHECK(commands::typed_severity("s9", {}, readings) == "s9");
}

}  // namespace pm::tests::typed_words_test
