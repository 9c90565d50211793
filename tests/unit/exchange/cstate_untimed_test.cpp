#include "catch.hpp"
#include "import_words.hpp"

namespace pm::tests::cstate_untimed_test {

using pm::exchange::import_words;
using pm::exchange::importer_named;

TEST_CASE("updates without a time stand where the front matter has a time for them") {
  const auto* const source = R"md(---
title: Launches fail
date: 2021-06-10 10:57:00
resolved: yes
resolvedWhen: 2021-06-10 16:57:25
severity: monitoring
---

Launches work again.

---

A fix is being applied.

---

Launches may fail; we look into it.
)md";
  CHECK(import_words(*importer_named("cstate"), "content/issues/untimed.md", source) ==
        R"md(title: Launches fail
timezone: UTC

updates:
  - at: 2021-06-10T10:57Z
    phase: investigating
    message: |
      Launches may fail; we look into it.

      ---

      A fix is being applied.
  - at: 2021-06-10T16:57:25Z
    phase: resolved
    message: Launches work again.

source:
  system: cstate
  id: untimed

fields:
  cstate: {severity: monitoring}
6: kept under `fields` severity `monitoring`: it is none of `notice`, `disrupted` and `down`
9: read as order ``: the body is newest first, by the update that speaks of the end
3: read as date `2021-06-10 10:57:00`: no zone; read in UTC
5: read as resolvedWhen `2021-06-10 16:57:25`: no zone; read in UTC
17: read as update without a time `Launches may fail; we look into it.`: it is of `date`
9: read as update without a time `Launches work again.`: it is the newest, of `resolvedWhen`
13: read as update without a time `A fix is being applied.`: it stands with the update before it
17: read as phase `Launches may fail; we look into it.`: `investigating`: the first update
9: read as phase `Launches work again.`: `resolved`: the newest update, of `resolvedWhen` or later
)md");
}

TEST_CASE("an issue of cState that is not resolved stays open, and HTML stays text") {
  const auto* const source = R"md(---
title: Rollout
date: 2019-10-05 9:24:00
resolved: no
resolvedWhen: 2019-10-05 16:58:00
severity: disrupted
id: rollout-7
---
There may be disruptions. <script>alert(1)</script>
)md";
  CHECK(import_words(*importer_named("cstate"), "content/issues/open.md", source) ==
        R"md(title: Rollout
timezone: UTC
impact: minor

updates:
  - at: 2019-10-05T09:24Z
    phase: investigating
    message: There may be disruptions.

source:
  system: cstate
  id: rollout-7

fields:
  cstate: {resolvedWhen: "2019-10-05 16:58:00"}
6: read as severity `disrupted`: impact `minor`
3: read as date `2019-10-05 9:24:00`: no zone; read in UTC
5: read as resolvedWhen `2019-10-05 16:58:00`: no zone; read in UTC
9: read as update without a time `There may be disruptions. <script>alert(1)</script>`: it is of `date`
9: read as phase `There may be disruptions. <script>alert(1)</script>`: `investigating`: the first update
9: left out update: script `alert(1)`: nothing of it is shown
9: read as update: HTML ``: Markdown
5: kept under `fields` resolvedWhen `2019-10-05 16:58:00`: the issue is not resolved
)md");
}

}  // namespace pm::tests::cstate_untimed_test
