#include "catch.hpp"
#include "import_words.hpp"

namespace pm::tests::cstate_labels_test {

using pm::exchange::import_words;
using pm::exchange::importer_named;

TEST_CASE("each reading of a label is a remark") {
  const auto* const source = R"md(---
title: A queue stands still
date: 2024-03-01T08:00:00Z
resolved: true
---
*Investigation* - It stands. {{< track "2024-03-01T08:00:00Z" >}}

*In progress* - We look. {{< track "2024-03-01T08:20:00Z" >}}

*Observing* - It moves. {{< track "2024-03-01T09:00:00Z" >}}

*Observing* - It moves on. {{< track "2024-03-01T09:30:00Z" >}}

[2024-03-01 10:00 UTC] Fixed.

[2024-03-01 10:30 UTC] A word more.

[2024-03-01 11:00 UTC] Observing: it stands again.

[2024-03-01 12:00 UTC] Resolved - it moves.
)md";
  CHECK(import_words(*importer_named("cstate"), "content/issues/labels.md", source) ==
        R"md(title: A queue stands still
timezone: UTC

updates:
  - at: 2024-03-01T08:00Z
    phase: investigating
    message: It stands.
  - at: 2024-03-01T08:20Z
    phase: update
    message: We look.
  - at: 2024-03-01T09:00Z
    phase: monitoring
    message: It moves.
  - at: 2024-03-01T09:30Z
    phase: update
    message: It moves on.
  - at: 2024-03-01T10:00Z
    phase: resolved
    message: Fixed.
  - at: 2024-03-01T10:30Z
    phase: resolved
    message: A word more.
  - at: 2024-03-01T11:00Z
    phase: monitoring
    reopens: true
    message: it stands again.
  - at: 2024-03-01T12:00Z
    phase: resolved
    message: it moves.

source:
  system: cstate
  id: labels
6: read as phase `Investigation`: `investigating`
8: left out label `In progress`: no phase of an incident
10: read as phase `Observing`: `monitoring`
12: read as phase `Observing`: `update`: the phase did not change
14: read as phase `Fixed`: `resolved`
16: read as phase `2024-03-01 10:30 UTC`: `resolved` once more: it was over before
18: read as phase `Observing`: `monitoring`
18: read as phase `Observing`: it was over before: `reopens: true`
)md");
}

TEST_CASE("letters that name no zone are said, and do not begin the message") {
  const auto* const source = R"md(---
title: A queue stands still
date: 2024-03-01 08:00:00
---
**Update 12:07 ZZZ** It moves.

**Update 11:07 EST** It stands.
)md";
  CHECK(import_words(*importer_named("cstate"), "content/issues/letters.md", source) ==
        R"md(title: A queue stands still
timezone: UTC

times:
  started: 2024-03-01T08:00Z

updates:
  - at: 2024-03-01T16:07Z
    phase: investigating
    message: It stands.
  - at: 2024-03-01T17:07Z
    phase: update
    message: It moves.

source:
  system: cstate
  id: letters
5: read as order ``: the body is newest first, by its times of day
5: read as update `12:07 ZZZ`: no zone; it is that of the other updates
5: read as update `12:07 ZZZ`: its letters name no zone; read as if they were not there
3: read as date `2024-03-01 08:00:00`: no zone; read in UTC
7: read as phase `Update`: `investigating`: the first update
)md");
}

TEST_CASE("what stands behind the time of a track is said") {
  const auto* const source = R"md(---
title: A queue stands still
date: 2024-03-01T08:00:00Z
---
It stands. {{< track "2024-03-01 09:00:00 PDT later" >}}
)md";
  CHECK(import_words(*importer_named("cstate"), "content/issues/track.md", source) ==
        R"md(title: A queue stands still
timezone: UTC

times:
  started: 2024-03-01T08:00Z

updates:
  - at: 2024-03-01T16:00Z
    phase: investigating
    message: It stands.

source:
  system: cstate
  id: track
5: left out track `later`: it stands behind the time
5: read as phase `2024-03-01 09:00:00 PDT`: `investigating`: the first update
)md");
}

TEST_CASE("the time of an analysis is that of its publication, and two are one") {
  const auto* const source = R"md(---
title: A queue stands still
date: 2024-03-01T08:00:00Z
resolved: true
resolvedWhen: 2024-03-01T09:00:00Z
---
*Post-mortem* [2024-03-05 10:00] And a second cable.

*Post-mortem* [2024-03-04 10:00] It was a cable.

*Resolved* - It moves. {{< track "2024-03-01 10:00:00 CET" >}}

*Investigating* - It stands. {{< track "2024-03-01 09:00:00 CET" >}}
)md";
  CHECK(import_words(*importer_named("cstate"), "content/issues/analysis.md", source) ==
        R"md(title: A queue stands still
timezone: UTC

updates:
  - at: 2024-03-01T08:00Z
    phase: investigating
    message: It stands.
  - at: 2024-03-01T09:00Z
    phase: resolved
    message: It moves.

postmortem:
  published: 2024-03-04T09:00Z
  what_happened: |
    And a second cable.

    ---

    It was a cable.

source:
  system: cstate
  id: analysis
7: read as Post-mortem `2024-03-05 10:00`: no zone; it is that of the other updates
9: read as Post-mortem `2024-03-04 10:00`: no zone; it is that of the other updates
7: left out Post-mortem `2024-03-05 10:00`: another one was published before
9: read as Post-mortem `It was a cable.`: it stands with the one before it
)md");
}

}  // namespace pm::tests::cstate_labels_test
