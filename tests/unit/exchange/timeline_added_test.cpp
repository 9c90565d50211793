#include <string>
#include <vector>

#include "../../../src/exchange/importers.hpp"
#include "../../../src/exchange/taken.hpp"
#include "catch.hpp"
#include "import_words.hpp"

namespace pm::tests::timeline_added_test {

using namespace pm::exchange;

// Timelines that are added to a record: `pm import csv --incident …`.

namespace {

using model::Kind;
using model::Phase;

struct There {
  int minute = 0;  ///< after 2024-01-29 10:00Z
  Phase phase = Phase::update;
  std::string message;
};

model::Incident record(const std::vector<There>& updates, Kind kind = Kind::incident) {
  constexpr time::Instant ten = {1'706'522'400'000};
  model::Incident incident;
  incident.kind = said(kind);
  for (const auto& [minute, phase, message] : updates) {
    model::Update update;
    update.at = said(model::Moment{{ten.since_epoch + minute * time::minutes}});
    update.phase = said(phase);
    if (!message.empty()) update.message = said(message);
    incident.updates.push_back(update);
  }
  return incident;
}

/// What becomes of rows `10:20,update,x`, without what every source has.
std::string added(const model::Incident& to, const std::string& rows) {
  ImportSettings settings;
  settings.into = &to;
  auto words =
      import_words(csv_importer, "x.csv", "time (UTC),phase,message,component\n" + rows, settings);
  const std::string above = "title: x\ntimezone: UTC\n";
  const std::string source = "\nsource:\n  system: csv\n  id: x\n";
  const std::string title = "0: read as title `x`: the name of the file; `--title` says another\n";
  for (const auto& each : {above, source, title}) {
    if (const auto at = words.find(each); at != std::string::npos) words.erase(at, each.size());
  }
  return words;
}

}  // namespace

TEST_CASE("an update first in a file is an update of the record under way") {
  const auto there = record({{0, Phase::investigating, "We look"}});
  CHECK(added(there, "2024-01-29 10:20,update,Still looking,\n") == R"words(
updates:
  - at: 2024-01-29T10:20Z
    phase: update
    message: Still looking
)words");
}

TEST_CASE("before all that a record says, an update is still the first phase") {
  const auto there = record({{30, Phase::identified, "Found"}});
  CHECK(added(there, "2024-01-29 10:20,update,Odd errors,\n") == R"words(
updates:
  - at: 2024-01-29T10:20Z
    phase: investigating
    message: Odd errors
2: read as phase `update`: investigating: no phase comes before it
)words");
}

TEST_CASE("phases are those of the record's kind") {
  const auto there =
      record({{0, Phase::scheduled, "Soon"}, {10, Phase::in_progress, "Now"}}, Kind::maintenance);
  CHECK(added(there,
              "2024-01-29 10:20,update,Half of it,\n2024-01-29 10:30,monitoring,We watch,\n"
              "2024-01-29 10:40,resolved,Over,\n") == R"words(kind: maintenance

updates:
  - at: 2024-01-29T10:20Z
    phase: update
    message: Half of it
  - at: 2024-01-29T10:30Z
    phase: verifying
    message: We watch
  - at: 2024-01-29T10:40Z
    phase: completed
    message: Over
3: read as phase `monitoring`: verifying: this is a maintenance
4: read as phase `resolved`: completed: this is a maintenance
)words");
}

TEST_CASE("what comes behind the record's end without a phase becomes an entry") {
  const auto there = record({{0, Phase::investigating, "We look"}, {10, Phase::resolved, "Over"}});
  CHECK(added(there,
              "2024-01-29 10:20,update,Mails went out,API=operational\n"
              "2024-01-29 10:25,update,,\n2024-01-29 10:30,,A call,\n"
              "2024-01-29 10:40,investigating,Again,\n") == R"words(components: [API]

updates:
  - at: 2024-01-29T10:40Z
    phase: investigating
    reopens: true
    message: Again

timeline:
  - at: 2024-01-29T10:20Z
    event: Mails went out
  - at: 2024-01-29T10:30Z
    event: A call
5: read as phase `investigating`: it comes after the end, so that it reopens the incident
2: left out component `API=operational`: the incident was over, and an entry of the timeline has no statuses
2: read as phase `update`: an entry of the timeline: the incident was over, and an update would move its end
3: left out phase `update`: it says nothing, and the incident was over
)words");
}

TEST_CASE("a source cannot end an incident that its record goes on with") {
  const auto there =
      record({{0, Phase::investigating, "We look"}, {30, Phase::monitoring, "We watch"}});
  CHECK(added(there, "2024-01-29 10:20,resolved,Looks good,\n2024-01-29 10:40,fixed,Over,\n") ==
        R"words(
updates:
  - at: 2024-01-29T10:20Z
    phase: update
    message: Looks good
  - at: 2024-01-29T10:40Z
    phase: resolved
    message: Over
3: read as phase `fixed`: resolved
2: read as phase `resolved`: update: the record goes on with `monitoring` behind it
)words");
}

TEST_CASE("what a record has already keeps its phase, however often it is added") {
  const auto there = record({{0, Phase::investigating, "We look"},
                             {20, Phase::update, "Still looking"},
                             {30, Phase::identified, "Found"},
                             {40, Phase::resolved, "Over"}});
  CHECK(added(there,
              "2024-01-29 10:00,update,We look,\n2024-01-29 10:20,investigating,Still looking,\n"
              "2024-01-29 10:30,monitoring,Found,\n") == R"words(
updates:
  - at: 2024-01-29T10:00Z
    phase: investigating
    message: We look
  - at: 2024-01-29T10:20Z
    phase: update
    message: Still looking
  - at: 2024-01-29T10:30Z
    phase: monitoring
    message: Found
2: read as phase `update`: investigating, as the record has it already
3: read as phase `investigating`: update, as the record has it already
)words");
}

}  // namespace pm::tests::timeline_added_test
