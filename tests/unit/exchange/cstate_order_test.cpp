#include "catch.hpp"
#include "import_words.hpp"

namespace pm::tests::cstate_order_test {

using pm::exchange::import_words;
using pm::exchange::importer_named;

TEST_CASE("an order that no dates tell is a remark") {
  const auto* const source = R"md(---
title: Nodes are away
date: 2023-07-13 23:45:00
resolved: true
---
[23:50 UTC] Nodes are down.

[00:10 UTC] Restored from a copy.
)md";
  CHECK(import_words(*importer_named("cstate"), "content/issues/midnight.md", source) ==
        R"md(title: Nodes are away
timezone: UTC

times:
  started: 2023-07-13T23:45Z

updates:
  - at: 2023-07-13T23:50Z
    phase: investigating
    message: Nodes are down.
  - at: 2023-07-14T00:10Z
    phase: resolved
    message: Restored from a copy.

source:
  system: cstate
  id: midnight
6: read as order ``: the body is oldest first, by the update that speaks of the end
8: read as update `00:10 UTC`: of 2023-07-14, by the update before it
3: read as date `2023-07-13 23:45:00`: no zone; read in UTC
6: read as phase `23:50 UTC`: `investigating`: the first update
8: read as phase `00:10 UTC`: `resolved`: the newest update, of what is resolved
)md");
}

TEST_CASE("an order that dates tell is none") {
  const auto* const source = R"md(---
title: Nodes are away
date: 2023-07-13T23:45:00Z
resolved: true
---
[2023-07-13 23:50 UTC] Nodes are down.

[2023-07-14 00:10 UTC] Restored from a copy.
)md";
  CHECK(import_words(*importer_named("cstate"), "content/issues/dates.md", source) ==
        R"md(title: Nodes are away
timezone: UTC

times:
  started: 2023-07-13T23:45Z

updates:
  - at: 2023-07-13T23:50Z
    phase: investigating
    message: Nodes are down.
  - at: 2023-07-14T00:10Z
    phase: resolved
    message: Restored from a copy.

source:
  system: cstate
  id: dates
6: read as phase `2023-07-13 23:50 UTC`: `investigating`: the first update
8: read as phase `2023-07-14 00:10 UTC`: `resolved`: the newest update, of what is resolved
)md");
}

TEST_CASE("a body that tells no order is newest first") {
  const auto* const source = R"md(---
title: Nodes are away
date: 2023-07-13T23:45:00Z
---
They come back one by one.

---

Nodes are down.
)md";
  CHECK(import_words(*importer_named("cstate"), "content/issues/none.md", source) ==
        R"md(title: Nodes are away
timezone: UTC

updates:
  - at: 2023-07-13T23:45Z
    phase: investigating
    message: |
      Nodes are down.

      ---

      They come back one by one.

source:
  system: cstate
  id: none
5: read as order ``: the body is newest first, as cState has it; nothing tells the order
9: read as update without a time `Nodes are down.`: it is of `date`
5: read as update without a time `They come back one by one.`: it stands with the update before it
9: read as phase `Nodes are down.`: `investigating`: the first update
)md");
}

}  // namespace pm::tests::cstate_order_test
