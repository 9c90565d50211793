#include <string>
#include <vector>

#include "../../../src/exchange/importers.hpp"
#include "catch.hpp"
#include "import_words.hpp"
#include "timeline_settings.hpp"

namespace pm::tests::timeline_rows_test {

using namespace pm::exchange;

TEST_CASE("rows in any order stand in that of time") {
  const auto text = R"words(Time (UTC),Event
2024-01-29 15:00,later
2024-01-29 14:00,earlier
)words";
  const auto words = import_words(csv_importer, "x.csv", text, settings("America/New_York", {}));
  CHECK(words == R"words(title: x
timezone: America/New_York

timeline:
  - at: 2024-01-29T09:00-05:00
    event: earlier
  - at: 2024-01-29T10:00-05:00
    event: later

source:
  system: csv
  id: x
0: read as order `newest first`: oldest first
0: read as title `x`: the name of the file; `--title` says another
)words");
}

TEST_CASE("a date beside a time of day, a time of day alone, and seconds since 1970") {
  const auto text = R"words(date,time,event
2024-01-29,23:50,one
,00:10,two
,1706630400,three
2024-01-31,,four
)words";
  const auto words = import_words(csv_importer, "x.csv", text, settings("UTC", {}));
  CHECK(words == R"words(title: x
timezone: UTC

timeline:
  - at: 2024-01-29T23:50Z
    event: one
  - at: 2024-01-30T00:10Z
    event: two
  - at: 2024-01-30T16:00Z
    event: three
  - at: 2024-01-31
    event: four

source:
  system: csv
  id: x
3: read as time `00:10`: 2024-01-30, the day of the row before it
4: read as time `1706630400`: seconds since 1970
0: read as title `x`: the name of the file; `--title` says another
)words");
}

TEST_CASE("days with slashes are read where it is plain which part is the day") {
  const auto text = R"words(time,event
1/29/2024 2:33 PM,one
30/01/2024 14:33,two
2/3/2024,three
2/2/2024 10:00,four
)words";
  const auto words = import_words(csv_importer, "x.csv", text, settings("UTC", {}));
  CHECK(
      words ==
      R"words(refused x.csv:4:1: `2/3/2024` can be two days (use `--map date.order=month-first` or `--map date.order=day-first`)
title: x
timezone: UTC

timeline:
  - at: 2024-01-29T14:33Z
    event: one
  - at: 2024-01-30T14:33Z
    event: two
  - at: 2024-02-02T10:00Z
    event: four

source:
  system: csv
  id: x
0: read as title `x`: the name of the file; `--title` says another
)words");
}

TEST_CASE("what a day with slashes begins with can be said") {
  const auto text = R"words(date,time,event
2/3/2024,9:05,three
)words";
  const auto words =
      import_words(csv_importer, "x.csv", text,
                   settings("UTC", {{.key = "date", .from = "order", .to = "day-first"}}));
  CHECK(words == R"words(title: x
timezone: UTC

timeline:
  - at: 2024-03-02T09:05Z
    event: three

source:
  system: csv
  id: x
0: read as title `x`: the name of the file; `--title` says another
)words");
}

TEST_CASE("phases that cannot follow each other are read as those that can") {
  const auto text = R"words(time,phase,message
2024-01-29T10:00Z,update,a
2024-01-29T11:00Z,resolved,b
2024-01-29T12:00Z,monitoring,c
2024-01-29T13:00Z,completed,d
2024-01-29T14:00Z,deploy,e
)words";
  const auto words = import_words(csv_importer, "x.csv", text, {});
  CHECK(words == R"words(title: x
timezone: UTC

updates:
  - at: 2024-01-29T10:00Z
    phase: investigating
    message: a
  - at: 2024-01-29T11:00Z
    phase: resolved
    message: b
  - at: 2024-01-29T12:00Z
    phase: monitoring
    reopens: true
    message: c
  - at: 2024-01-29T13:00Z
    phase: resolved
    message: d

timeline:
  - at: 2024-01-29T14:00Z
    event: e

source:
  system: csv
  id: x

fields:
  csv: {rows: [{at: "2024-01-29T14:00Z", phase: deploy}]}
6: kept under `fields` phase `deploy`: no phase: the row is an entry of the timeline
0: read as title `x`: the name of the file; `--title` says another
2: read as phase `update`: investigating: no phase comes before it
4: read as phase `monitoring`: it comes after the end, so that it reopens the incident
5: read as phase `completed`: resolved: this is an incident
)words");
}

TEST_CASE("a table of maintenance phases is a maintenance") {
  const auto text = R"words(time,phase,message
2024-01-29T10:00Z,scheduled,a
2024-01-29T11:00Z,in progress,b
2024-01-29T12:00Z,done,c
)words";
  const auto words = import_words(csv_importer, "x.csv", text, {});
  CHECK(words == R"words(title: x
timezone: UTC
kind: maintenance

updates:
  - at: 2024-01-29T10:00Z
    phase: scheduled
    message: a
  - at: 2024-01-29T11:00Z
    phase: in_progress
    message: b
  - at: 2024-01-29T12:00Z
    phase: completed
    message: c

source:
  system: csv
  id: x
4: read as phase `done`: completed
0: read as title `x`: the name of the file; `--title` says another
)words");
}

TEST_CASE("formulas, markup and links that run something stay text") {
  const auto text = R"words(time,event,link
2024-01-29T10:00Z,'=1+1,javascript:alert(1)
2024-01-29T10:01Z,<script>alert(1)</script>,https://a.example
)words";
  const auto words = import_words(csv_importer, "x.csv", text, {});
  CHECK(words == R"words(title: x
timezone: UTC

timeline:
  - at: 2024-01-29T10:00Z
    event: =1+1
  - at: 2024-01-29T10:01Z
    event: <script>alert(1)</script>
    link: https://a.example

source:
  system: csv
  id: x

fields:
  csv: {rows: [{at: "2024-01-29T10:00Z", link: "javascript:alert(1)"}]}
2: read as event `'=1+1`: without the apostrophe that keeps spreadsheets from computing
2: kept under `fields` link `javascript:alert(1)`: a page may not lead there
0: read as title `x`: the name of the file; `--title` says another
)words");
}

}  // namespace pm::tests::timeline_rows_test
