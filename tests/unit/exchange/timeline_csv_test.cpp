#include <string>
#include <vector>

#include "../../../src/exchange/importers.hpp"
#include "catch.hpp"
#include "import_words.hpp"
#include "timeline_settings.hpp"

namespace pm::tests::timeline_csv_test {

using namespace pm::exchange;

TEST_CASE("rows with a phase are updates, the others entries of the timeline") {
  const auto text = R"words(time,phase,message,component,by,link
2024-01-29 14:33,,Pager fires,,Ana,https://pager.example/1
2024-01-29 14:40,Investigating,"Errors of the API, of which ""some"" fail.",API=partial_outage,Ana,
2024-01-29 14:55,investigating,Still looking,API,Ben,
2024-01-29 15:10,identified,"Cause found:
a full disk",,Ben,
2024-01-29 15:30,fixed,Back to normal,API=operational,Ana,
2024-01-29 16:00,update,A report follows,,Ana,
2024-01-29 16:00,update,A report follows,,Ana,
,,,,,
)words";
  const auto words = import_words(csv_importer, "incidents/api-outage.csv", text,
                                  settings("America/New_York", {}));
  CHECK(words == R"words(title: api outage
timezone: America/New_York
components: [API]

times:
  resolved: 2024-01-29T15:30-05:00

updates:
  - at: 2024-01-29T14:40-05:00
    phase: investigating
    by: Ana
    components: {API: partial_outage}
    message: Errors of the API, of which "some" fail.
  - at: 2024-01-29T14:55-05:00
    phase: update
    by: Ben
    message: Still looking
  - at: 2024-01-29T15:10-05:00
    phase: identified
    by: Ben
    message: |
      Cause found:
      a full disk
  - at: 2024-01-29T15:30-05:00
    phase: resolved
    by: Ana
    components: {API: operational}
    message: Back to normal
  - at: 2024-01-29T16:00-05:00
    phase: resolved
    by: Ana
    message: A report follows

timeline:
  - at: 2024-01-29T14:33-05:00
    event: Pager fires
    link: https://pager.example/1
    by: Ana

source:
  system: csv
  id: api-outage

fields:
  csv: {rows: [{at: "2024-01-29T14:55-05:00", component: API}]}
4: kept under `fields` component `API`: also listed under `components`
7: read as phase `fixed`: resolved
0: read as title `api outage`: the name of the file; `--title` says another
9: left out duplicate `A report follows`: line 8 says the same of the same time
4: read as phase `investigating`: update: the phase did not change
8: read as phase `update`: resolved once more; it was over before, as `times.resolved` says
)words");
}

TEST_CASE("rows that cannot be read are refused one by one") {
  const auto text = R"words(time,message
2024-01-29 14:33,one
soon,two
,three
2024-02-30 10:00,four
2024-01-29 14:34,
2024-01-29 14:35,"five
2024-01-29 14:36,six,seven
2024-01-29 14:37,eight
)words";
  const auto words = import_words(csv_importer, "x.csv", text, settings("UTC", {}));
  CHECK(
      words ==
      R"words(refused x.csv:3:1: `soon` is not a time (write times as `2024-01-29 14:33`, with an offset or a zone where you can)
refused x.csv:4: the row has no time ()
refused x.csv:5:1: `2024-02-30 10:00` is not a time: there is no 30 February 2024 (February 2024 has 29 days)
refused x.csv:6: the row has neither a phase nor a message ()
refused x.csv:7:18: the quote is not closed (end the cell with `"`; write `""` for a quote inside it)
refused x.csv:8:22: the row has more cells than the header (quote cells that contain the separator)
title: x
timezone: UTC

timeline:
  - at: 2024-01-29T14:33Z
    event: one
  - at: 2024-01-29T14:37Z
    event: eight

source:
  system: csv
  id: x
0: read as title `x`: the name of the file; `--title` says another
)words");
}

TEST_CASE("a header without a time or without words is refused with what there is") {
  const auto text = R"words(when exactly,what happened
1,2
)words";
  const auto words = import_words(csv_importer, "x.csv", text, {});
  CHECK(
      words ==
      R"words(refused x.csv:1: pm recognizes no column of the header as the time (name one with `--map time=…`; its columns are `when exactly`, `what happened`)
)words");
}

TEST_CASE("columns and words are mapped, and what has no place is kept beside its time") {
  const auto text = R"words(Moment;State;Note;Team;Ticket;Sev
2024-01-29T14:33Z;Broken;Nothing works;Core;OPS-1;high
2024-01-29T15:33Z;All good;Works;Core;;
)words";
  const auto words =
      import_words(csv_importer, "x.csv", text,
                   settings("", {{.key = "time", .from = "", .to = "Moment"},
                                 {.key = "phase", .from = "Broken", .to = "investigating"},
                                 {.key = "phase", .from = "all good", .to = "resolved"},
                                 {.key = "severity", .from = "", .to = "Sev"},
                                 {.key = "severity", .from = "high", .to = "S1"},
                                 {.key = "by", .from = "", .to = "Team"}}));
  CHECK(words == R"words(title: x
timezone: UTC
severity: S1

updates:
  - at: 2024-01-29T14:33Z
    phase: investigating
    by: Core
    message: Nothing works
  - at: 2024-01-29T15:33Z
    phase: resolved
    by: Core
    message: Works

source:
  system: csv
  id: x

fields:
  csv: {rows: [{at: "2024-01-29T14:33Z", Ticket: OPS-1}]}
2: read as phase `Broken`: investigating
2: read as severity `high`: S1
2: kept under `fields` Ticket `OPS-1`: 
3: read as phase `All good`: resolved
0: read as title `x`: the name of the file; `--title` says another
)words");
}

TEST_CASE("a column that is named and not there is said") {
  const auto text = R"words(time,message
2024-01-29T14:33Z,x
)words";
  const auto words = import_words(csv_importer, "x.csv", text,
                                  settings("", {{.key = "time", .from = "", .to = "Moment"}}));
  CHECK(
      words ==
      R"words(refused x.csv:1: the header has no column `Moment` (its columns are `time`, `message`)
)words");
}

}  // namespace pm::tests::timeline_csv_test
