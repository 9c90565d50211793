#include "catch.hpp"
#include "exported.hpp"

namespace pm::tests::csv_export_test {
namespace {

/// A table as a test shows it: CRLF as LF.
std::string table(const std::string& csv) {
  std::string out;
  for (const char c : csv) {
    if (c != '\r') out += c;
  }
  return out;
}

constexpr auto engage = R"yaml(
title: Engage is slow, and sometimes away
organization: Serraview
severity: S2
impact: major
components: [Engage, {Cloud: [Login services]}]
labels: [booking, capacity]
times:
  started: 2024-01-25 09:33:00.250
  detected: 2024-01-25 09:40
  resolved: 2024-01-29 19:39
outages:
  - {from: 2024-01-25 09:33, to: 2024-01-25 20:08, components: {Engage: partial_outage}}
  - {from: 2024-01-29 11:20, to: 2024-01-29 19:39}
updates:
  - {at: 2024-01-29 16:26, phase: investigating, by: Support, next_update: 30m, components: {Engage: partial_outage}, message: We look into it.}
  - at: 2024-01-29 19:39
    phase: resolved
    message: |
      All is well, "again".

      - restarted
postmortem: {status: draft, summary: S}
actions:
  - {title: Alert on connections, owner: platform, type: detect, priority: P1, due: 2024-02-15, link: "https://tracker.example/1"}
  - {title: Done already, status: done, done: 2024-02-01}
source: {system: statuspage, id: abc, url: "https://status.example/abc"}
)yaml";

}  // namespace

TEST_CASE("csv: an incident is a row, with what is computed in seconds and what is unknown empty") {
  const auto files = exported("csv", {.records = {{"2024-01-25-engage", engage}}});
  REQUIRE(files.size() == 3);
  CHECK(
      table(files.at("incidents.csv")) ==
      "id,title,organization,kind,severity,impact,state,is_open,components,labels,timezone,"
      "scheduled_from,scheduled_to,started,detected,acknowledged,mitigated,resolved,is_ongoing,"
      "duration_seconds,duration_is_about,impact_seconds,time_to_detect_seconds,"
      "time_to_acknowledge_seconds,time_to_identify_seconds,time_to_mitigate_seconds,"
      "time_to_resolve_seconds,time_to_first_update_seconds,longest_silence_seconds,updates,"
      "actions,actions_open,postmortem,source_system,source_id,source_url,mode\n"
      "2024-01-25-engage,\"Engage is slow, and sometimes away\",Serraview,incident,S2,major,"
      "resolved,false,\"Engage; Login services\",\"booking; capacity\",UTC,,,"
      "2024-01-25T09:33:00.250Z,2024-01-25T09:40:00Z,,,2024-01-29T19:39:00Z,false,381959.75,false,"
      "68040,419.75,,,,381540,370379.75,11580,2,2,1,draft,statuspage,abc,"
      "https://status.example/abc,standard\n");
}

TEST_CASE("csv: updates and actions have tables of their own") {
  const auto files = exported("csv", {.records = {{"2024-01-25-engage", engage}}});
  CHECK(table(files.at("updates.csv")) ==
        "incident,number,at,phase,severity,by,components,next_update,reopens,internal,message\n"
        "2024-01-25-engage,1,2024-01-29T16:26:00Z,investigating,,Support,Engage: partial_outage,"
        "2024-01-29T16:56:00Z,false,false,We look into it.\n"
        "2024-01-25-engage,2,2024-01-29T19:39:00Z,resolved,,,,,false,false,\"All is well, "
        "\"\"again\"\".\n\n"
        "- restarted\"\n");
  CHECK(table(files.at("actions.csv")) ==
        "id,incident,incident_title,title,owner,type,priority,status,is_open,due,days_overdue,done,"
        "age_seconds,link,internal\n"
        "2024-01-25-engage#1,2024-01-25-engage,\"Engage is slow, and sometimes away\","
        "Alert on connections,platform,detect,P1,open,true,2024-02-15,15,,2694060,"
        "https://tracker.example/1,false\n"
        "2024-01-25-engage#2,2024-01-25-engage,\"Engage is slow, and sometimes away\","
        "Done already,,,,done,false,,,2024-02-01,259200,,false\n");
}

TEST_CASE("csv: one line ends in CRLF, and lines in a cell end in LF") {
  const auto files =
      exported("csv", {.records = {{"a",
                                    "title: A\r\nupdates:\r\n  - {at: 2024-01-01 10:00, "
                                    "phase: resolved, message: \"a\\r\\nb\\rc\\n\"}\r\n"}}});
  CHECK(files.at("updates.csv") ==
        "incident,number,at,phase,severity,by,components,next_update,reopens,internal,message\r\n"
        "a,1,2024-01-01T10:00:00Z,resolved,,,,,false,false,\"a\nb\nc\"\r\n");
}

TEST_CASE("csv: nothing is a formula, and nothing hides") {
  const auto files = exported("csv", {.records = {{"a", R"yaml(
title: "=cmd|' /C calc'!A0"
severity: S1
times: {started: 2024-01-01, resolved: 2024-01-03}
updates:
  - {at: 2024-01-03 10:00, phase: resolved, by: "@SUM(1)", message: "+1\0\e[31m \u202Edlrow\n=2"}
actions: [{title: "\t=1+1", owner: "-5", priority: "-P1"}]
)yaml"}}});
  CHECK(files.at("incidents.csv").find("\r\na,'=cmd|' /C calc'!A0,,incident,S1,") !=
        std::string::npos);
  CHECK(table(files.at("updates.csv")).substr(85) ==
        "a,1,2024-01-03T10:00:00Z,resolved,,'@SUM(1),,,false,false,\"'+1␀␛[31m "
        "<U+202E>dlrow\n=2\"\n");
  CHECK(files.at("actions.csv").find("a#1,a,'=cmd|' /C calc'!A0,'=1+1,-5,,'-P1,open,true,") !=
        std::string::npos);
  // Known to the day: whole days, and said to be about.
  CHECK(files.at("incidents.csv").find(",2024-01-01,,,,2024-01-03,false,172800,true,") !=
        std::string::npos);
}

TEST_CASE("csv: without incidents the tables have only their headings") {
  for (const auto& [name, text] : exported("csv", Written{})) {
    INFO(name);
    CHECK(text.find("\r\n") == text.size() - 2);
  }
}

}  // namespace pm::tests::csv_export_test
