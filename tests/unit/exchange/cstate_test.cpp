#include "catch.hpp"
#include "import_words.hpp"

namespace pm::tests::cstate_test {

using pm::exchange::import_words;
using pm::exchange::importer_named;

TEST_CASE("updates of cState have their times in tracks, and an analysis has a label") {
  const auto* const source = R"md(---
title: Guilds  do not load
date: 2024-04-13 15:54:00
resolved: Yes
resolvedWhen: 2024-04-13 17:30:00
# down, disrupted, notice
severity: dissrupted
affected:
  - API
  - Storage/NYC1
  - API
section: issue
pin: true
owner: {team: core}
---

*Post-mortem*

A primary moved to another host and took its replicas with it.

---

*Update* - All is well again. {{< track "2024-04-13 17:30:00" >}}

**Monitoring** – The gateways were restarted.
They recover. {{< track "2024-04-13 16:50:00" >}}

*Investigating* - Some guilds cannot be reached. {{< track "2024-04-13 15:54:00" >}}
)md";
  CHECK(import_words(*importer_named("cstate"), "content/issues/tracks.md", source) ==
        R"md(title: Guilds do not load
timezone: UTC
impact: minor
components: [API, Storage/NYC1]

updates:
  - at: 2024-04-13T15:54Z
    phase: investigating
    message: Some guilds cannot be reached.
  - at: 2024-04-13T16:50Z
    phase: monitoring
    message: |
      The gateways were restarted.
      They recover.
  - at: 2024-04-13T17:30Z
    phase: resolved
    message: All is well again.

postmortem:
  what_happened: A primary moved to another host and took its replicas with it.

source:
  system: cstate
  id: tracks

fields:
  cstate: {pin: "true", owner: {team: core}}
2: read as title `Guilds  do not load`: white space is one blank
7: read as severity `dissrupted`: `disrupted`, impact `minor`
11: left out affected `API`: it is listed twice
12: left out section `issue`: every issue has it
13: kept under `fields` pin `true`: 
14: kept under `fields` owner ``: 
28: read as update `2024-04-13 15:54:00`: no zone; read in UTC
25: read as update `2024-04-13 16:50:00`: no zone; read in UTC
23: read as update `2024-04-13 17:30:00`: no zone; read in UTC
3: read as date `2024-04-13 15:54:00`: no zone; read in UTC
5: read as resolvedWhen `2024-04-13 17:30:00`: no zone; read in UTC
23: read as phase `Update`: `resolved`: the newest update, of `resolvedWhen` or later
)md");
}

TEST_CASE("prose of cState has times, some of day alone, and quotes between lines") {
  const auto* const source = R"md(---
title: Power is out
date: 2023-07-10 22:13:00
resolved: true
resolvedWhen: 2023-07-12 08:49:00
severity: down
---

2023-07-12 08:49 UTC

All machines run.

---

00:12 UTC

The operator says:

---

The batteries are charging.

---

We wait.

---

**Update 21:57 UTC**

A failed battery has been identified.

---

[2023-07-10 22:13 UTC] The power failed.
)md";
  CHECK(import_words(*importer_named("cstate"), "content/issues/night.md", source) ==
        R"md(title: Power is out
timezone: UTC
impact: critical

updates:
  - at: 2023-07-10T22:13Z
    phase: investigating
    message: The power failed.
  - at: 2023-07-11T21:57Z
    phase: identified
    message: A failed battery has been identified.
  - at: 2023-07-12T00:12Z
    phase: update
    message: |
      The operator says:

      ---

      The batteries are charging.

      ---

      We wait.
  - at: 2023-07-12T08:49Z
    phase: resolved
    message: All machines run.

source:
  system: cstate
  id: night
6: read as severity `down`: impact `critical`
9: read as order ``: the body is newest first, by the clock time of `date`
29: read as update `21:57 UTC`: of 2023-07-11, by the update before it
15: read as update `00:12 UTC`: of 2023-07-12, by the update before it
3: read as date `2023-07-10 22:13:00`: no zone; read in UTC
5: read as resolvedWhen `2023-07-12 08:49:00`: no zone; read in UTC
35: read as phase `2023-07-10 22:13 UTC`: `investigating`: the first update
29: read as phase `has been identified`: `identified`
9: read as phase `2023-07-12 08:49 UTC`: `resolved`: the newest update, of `resolvedWhen` or later
)md");
}

TEST_CASE("work that is announced is a maintenance, announced on the day of the file") {
  const auto* const source = R"md(---
title: Planned maintenance of switches
date: 2022-01-20 22:00:00
resolved: true
resolvedWhen: 2022-01-20 22:47:00
severity: notice
affected: Network
---

22:47 GMT

The work has been completed.

---

22:06 GMT

The work has begun.

---

We will be working on the switches on 20 January.
)md";
  CHECK(import_words(*importer_named("cstate"), "content/issues/2022-01-13-switch-work.md",
                     source) == R"md(title: Planned maintenance of switches
timezone: UTC
impact: maintenance
kind: maintenance
components: [Network]

times:
  started: 2022-01-20T22:00Z

updates:
  - at: 2022-01-13
    phase: scheduled
    message: We will be working on the switches on 20 January.
  - at: 2022-01-20T22:06Z
    phase: in_progress
    message: The work has begun.
  - at: 2022-01-20T22:47Z
    phase: completed
    message: The work has been completed.

source:
  system: cstate
  id: 2022-01-13-switch-work
2: read as title `Planned maintenance of switches`: it announces work: kind `maintenance`
6: read as severity `notice`: impact `maintenance`
10: read as order ``: the body is newest first, by the update that speaks of the end
3: read as date `2022-01-20 22:00:00`: no zone; read in UTC
5: read as resolvedWhen `2022-01-20 22:47:00`: no zone; read in UTC
22: read as update without a time `We will be working on the switches on 20 January.`: it is of the day in the file's name
22: read as phase `We will be working on the switches on 20 January.`: `scheduled`: said before `date`
16: read as phase `has begun`: `in_progress`
10: read as phase `22:47 GMT`: `completed`: the newest update, of `resolvedWhen` or later
)md");
}

}  // namespace pm::tests::cstate_test
