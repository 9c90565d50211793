#include "pm/claims/judge.hpp"

#include <string>

#include <fmt/format.h>

#include "catch.hpp"
#include "pm/claims/find.hpp"
#include "pm/model/incident.hpp"
#include "pm/text/report.hpp"
#include "pm/text/source.hpp"
#include "pm/yaml/read.hpp"

namespace pm::tests::judge_test {
namespace {

const std::string record = R"(title: Logins fail
timezone: America/New_York
times: {started: 2024-06-13 10:02, detected: 2024-06-13 10:09, resolved: 2024-06-13 10:41}
updates:
  - {at: 2024-06-13 10:15, phase: investigating}
  - {at: 2024-06-13 11:28, phase: resolved}
)";

/// "contradicted 39 minutes; supported 10:09": the verdict of each claim, with what is nearest.
std::string verdicts(std::string_view text, const std::string& yaml = record) {
  const text::Source source("incidents/a.yaml", yaml);
  text::Report report;
  const auto incident = yaml::read_incident(source, nullptr, "a", {}, report);
  const auto facts = claims::facts_of(incident);
  std::string words;
  for (const auto& claim : claims::find(text)) {
    const auto judged = claims::judge(claim, facts);
    if (!words.empty()) words += "; ";
    words += claims::word(judged.verdict);
    if (judged.verdict == claims::Verdict::contradicted) words += " " + judged.nearest;
    if (!judged.note.empty()) words += ", " + judged.note;
  }
  return words;
}

}  // namespace

TEST_CASE("a length is contradicted if no figure and no two times fit") {
  CHECK(verdicts("The outage lasted 39 minutes.") == "supported");
  CHECK(verdicts("The outage lasted 3 hours.") == "contradicted 39 minutes");
  CHECK(verdicts("The outage lasted about an hour.") == "supported");
  CHECK(verdicts("It took 25 minutes to detect.") == "contradicted 7 minutes");
  CHECK(verdicts("Users were told for 73 minutes.") == "supported");
  CHECK(verdicts("Backups take 3 hours.") == "unknown");
}

TEST_CASE("a time is contradicted if the record has its event at another time") {
  CHECK(verdicts("Service was restored at 10:41.") == "supported");
  CHECK(verdicts("It was detected at 10:30.") == "contradicted 2024-06-13 10:09 EDT");
  CHECK(verdicts("It was detected at 14:09 UTC.") == "supported");
  CHECK(verdicts("It was acknowledged at 10:12.") == "unknown");
  CHECK(verdicts("The deploy began at 09:12.") == "unknown");
}

TEST_CASE("a difference that zones explain is named") {
  CHECK(verdicts("Service was restored at 14:41.") ==
        "contradicted 2024-06-13 10:41 EDT, the text gives the time of UTC, and the record that of "
        "EDT");
  CHECK(verdicts("From 14:02 to 14:41 logins were unavailable.") ==
        "contradicted 2024-06-13 10:02 EDT, the text gives the time of UTC, and the record that of "
        "EDT");
}

TEST_CASE("weekdays are arithmetic, and years those of the record") {
  CHECK(verdicts("Thursday, 13 June 2024") == "supported");
  CHECK(verdicts("Friday, 13 June 2024") == "contradicted Thursday");
  CHECK(verdicts("Friday, 13 June") == "contradicted Thursday");
  CHECK(verdicts("on 13 June 2023 logins failed") == "contradicted 2024");
  CHECK(verdicts("introduced on 4 March 2019") == "unknown");
}

TEST_CASE("a record that is not sure contradicts no length") {
  const std::string ongoing =
      "title: a\ntimezone: UTC\nupdates:\n  - {at: 2024-06-13 10:15, phase: investigating}\n";
  CHECK(verdicts("The outage lasted 3 hours.", ongoing) == "unknown");
  const std::string days =
      "title: a\ntimezone: UTC\ntimes: {started: 2024-06-13, resolved: 2024-06-14}\n";
  CHECK(verdicts("The outage lasted 3 hours. It was resolved at 10:00.", days) ==
        "unknown; unknown");
}

}  // namespace pm::tests::judge_test
