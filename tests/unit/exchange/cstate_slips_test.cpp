#include "catch.hpp"
#include "import_words.hpp"

namespace pm::tests::cstate_slips_test {

using pm::exchange::import_words;
using pm::exchange::importer_named;

TEST_CASE("the clocks of a front matter are those of the updates that say the same time") {
  const auto* const source = R"md(---
title: Addresses run out
date: 2021-07-21 21:34:00
resolved: yes
resolvedWhen: 2021-07-21 22:08:00
severity: notice
---
22:09 GMT + 1

Addresses are given out again.

---

21:34GMT+1

Launches fail.
)md";
  CHECK(import_words(*importer_named("cstate"), "content/issues/summer.md", source) ==
        R"md(title: Addresses run out
timezone: UTC
impact: none

times:
  resolved: 2021-07-21T21:08Z

updates:
  - at: 2021-07-21T20:34Z
    phase: investigating
    message: Launches fail.
  - at: 2021-07-21T21:09Z
    phase: resolved
    message: Addresses are given out again.

source:
  system: cstate
  id: summer
6: read as severity `notice`: impact `none`
8: read as order ``: the body is newest first, by the clock time of `date`
3: read as date `2021-07-21 21:34:00`: no zone; it is that of the updates
5: read as resolvedWhen `2021-07-21 22:08:00`: no zone; it is that of the updates
14: read as phase `21:34GMT+1`: `investigating`: the first update
8: read as phase `22:09 GMT + 1`: `resolved`: the newest update, of `resolvedWhen` or later
5: read as resolvedWhen `2021-07-21 22:08:00`: the moment of the end, which is not that of the last update
)md");
}

TEST_CASE("an end before the beginning is kept, and the newest update is the end") {
  const auto* const source = R"md(---
title: Stoppages
date: 2022-01-13 06:50:00
resolved: yes
resolvedWhen: 2022-01-12 07:48:00
severity: disrupted
---
07:48GMT

All machines were started.

---

06:50GMT

Some machines stopped.
)md";
  CHECK(import_words(*importer_named("cstate"), "content/issues/before.md", source) ==
        R"md(title: Stoppages
timezone: UTC
impact: minor

updates:
  - at: 2022-01-13T06:50Z
    phase: investigating
    message: Some machines stopped.
  - at: 2022-01-13T07:48Z
    phase: resolved
    message: All machines were started.

source:
  system: cstate
  id: before

fields:
  cstate: {resolvedWhen: "2022-01-12 07:48:00"}
6: read as severity `disrupted`: impact `minor`
8: read as order ``: the body is newest first, by the clock time of `date`
3: read as date `2022-01-13 06:50:00`: no zone; read in UTC
5: read as resolvedWhen `2022-01-12 07:48:00`: no zone; read in UTC
14: read as phase `06:50GMT`: `investigating`: the first update
8: read as phase `07:48GMT`: `resolved`: the newest update, of what is resolved
5: kept under `fields` resolvedWhen `2022-01-12 07:48:00`: it is before `date`; the last update ends it
)md");
}

TEST_CASE("of two times in a date the one that an update says is taken") {
  const auto* const source = R"md(---
title: Stoppages again
date: 2021-12-03 11:09:04 14:33:12
resolved: yes
resolvedWhen: 2021-12-03:17:31:04:00
severity: down
---
17:31 MGT

All runs again.

---

14:33 GMT

The next region is hit.
)md";
  CHECK(import_words(*importer_named("cstate"), "content/issues/two.md", source) ==
        R"md(title: Stoppages again
timezone: UTC
impact: critical

updates:
  - at: 2021-12-03T14:33Z
    phase: investigating
    message: The next region is hit.
  - at: 2021-12-03T17:31Z
    phase: resolved
    message: All runs again.

source:
  system: cstate
  id: two
6: read as severity `down`: impact `critical`
3: read as date `2021-12-03 11:09:04 14:33:12`: it says two times; the second is that of an update
8: read as order ``: the body is newest first, by the clock time of `date`
8: read as update `17:31 MGT`: no zone; it is that of the other updates
8: read as update `17:31 MGT`: its letters name no zone; read as if they were not there
3: read as date `2021-12-03 11:09:04 14:33:12`: no zone; read in UTC
5: read as resolvedWhen `2021-12-03:17:31:04:00`: no zone; read in UTC
14: read as phase `14:33 GMT`: `investigating`: the first update
8: read as phase `17:31 MGT`: `resolved`: the newest update, of `resolvedWhen` or later
)md");
}

TEST_CASE("a day that breaks the order of the updates is put right") {
  const auto* const source = R"md(---
title: Storage work, a night at a time
date: 2023-07-06 20:00:00 -00:00
resolved: yes
resolvedWhen: 2023-07-07T23:00:00.250Z
severity:
---

2023-07-07 23:00 UTC

The work is complete.

---

2023-06-07

0:10 UTC

The first night is over.

---

2023-07-06

20:00 UTC

We moved the first disks.
)md";
  CHECK(import_words(*importer_named("cstate"), "content/issues/slip.md", source) ==
        R"md(title: Storage work, a night at a time
timezone: UTC

updates:
  - at: 2023-07-06T20:00Z
    phase: investigating
    message: We moved the first disks.
  - at: 2023-07-07T00:10Z
    phase: update
    message: The first night is over.
  - at: 2023-07-07T23:00Z
    phase: resolved
    message: The work is complete.

source:
  system: cstate
  id: slip
9: read as order ``: the body is newest first, by the clock time of `date`
15: read as update `2023-06-07 0:10 UTC`: of 2023-07-07: its day is earlier than the update before it
23: read as phase `2023-07-06 20:00 UTC`: `investigating`: the first update
9: read as phase `2023-07-07 23:00 UTC`: `resolved`: the newest update, of `resolvedWhen` or later
)md");
}

TEST_CASE("a front matter that is far from its updates loses to the name of the file") {
  const auto* const source = R"md(---
title: East coast
date: 2018-04-25 04:13:00
resolved: true
resolvedWhen: 2018-04-25 04:13:59
severity: down
---
*Resolved* - All are connected. {{< track "2018-05-25 05:54:00" >}}

*Investigating* - Some are not. {{< track "2018-05-25 04:13:00" >}}
)md";
  CHECK(import_words(*importer_named("cstate"), "content/issues/2018-05-25-east-coast.md",
                     source) == R"md(title: East coast
timezone: UTC
impact: critical

updates:
  - at: 2018-05-25T04:13Z
    phase: investigating
    message: Some are not.
  - at: 2018-05-25T05:54Z
    phase: resolved
    message: All are connected.

source:
  system: cstate
  id: 2018-05-25-east-coast

fields:
  cstate: {date: "2018-04-25 04:13:00", resolvedWhen: "2018-04-25 04:13:59"}
6: read as severity `down`: impact `critical`
10: read as update `2018-05-25 04:13:00`: no zone; read in UTC
8: read as update `2018-05-25 05:54:00`: no zone; read in UTC
3: read as date `2018-04-25 04:13:00`: no zone; read in UTC
5: read as resolvedWhen `2018-04-25 04:13:59`: no zone; read in UTC
3: kept under `fields` date `2018-04-25 04:13:00`: far from all updates, which are of the day in the file's name
5: kept under `fields` resolvedWhen `2018-04-25 04:13:59`: far from all updates, which are of the day in the file's name
)md");
}

}  // namespace pm::tests::cstate_slips_test
