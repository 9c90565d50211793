#include "catch.hpp"
#include "import_words.hpp"

namespace pm::tests::cstate_odd_test {

using pm::exchange::import_words;
using pm::exchange::importer_named;

TEST_CASE("a post that only informs has one end and no course") {
  const auto* const source = R"md(---
title: A new page
date: 2019-10-04
informational: true
---
This page is new.
)md";
  CHECK(import_words(*importer_named("cstate"), "content/issues/info.md", source) ==
        R"md(title: A new page
timezone: UTC

updates:
  - at: 2019-10-04
    phase: resolved
    message: This page is new.

source:
  system: cstate
  id: info

fields:
  cstate: {informational: "true"}
4: kept under `fields` informational `true`: the site shows no severity and no end of it
6: read as update without a time `This page is new.`: it is of `date`
6: read as phase `This page is new.`: `investigating`: the first update
0: read as informational `true`: the post is no incident, and not open: phase `resolved`
)md");
}

TEST_CASE("what is said after the end opens it again when its label says so") {
  const auto* const source = R"md(---
title: Flapping
date: 2024-03-01T08:00:00Z
resolved: true
resolvedWhen: 2024-03-01T10:00:00Z
severity: notice
---
**Resolved** 10:00 UTC: It holds now.

**Investigating** 09:30 UTC: It is back.

**Resolved** 09:00 UTC: It was a cable.

**Investigating** 08:00 UTC: We look.
)md";
  CHECK(import_words(*importer_named("cstate"), "content/issues/reopened.md", source) ==
        R"md(title: Flapping
timezone: UTC
impact: none

updates:
  - at: 2024-03-01T08:00Z
    phase: investigating
    message: We look.
  - at: 2024-03-01T09:00Z
    phase: resolved
    message: It was a cable.
  - at: 2024-03-01T09:30Z
    phase: investigating
    reopens: true
    message: It is back.
  - at: 2024-03-01T10:00Z
    phase: resolved
    message: It holds now.

source:
  system: cstate
  id: reopened
6: read as severity `notice`: impact `none`
8: read as order ``: the body is newest first, by the clock time of `date`
10: read as phase `Investigating`: it was over before: `reopens: true`
)md");
}

TEST_CASE("a front matter with mistakes is read entry by entry") {
  const auto* const source = R"md(---
title: Disk full: again
date: 2024-03-01 08:00:00
date: 2024-03-02 08:00:00
resolved: perhaps
note: [a
severity: chaos

---
We look.
)md";
  CHECK(import_words(*importer_named("cstate"), "content/issues/wrong.md", source) ==
        R"md(title: "Disk full: again"
timezone: UTC

updates:
  - at: 2024-03-01T08:00Z
    phase: investigating
    message: We look.

source:
  system: cstate
  id: wrong

fields:
  cstate: {severity: chaos, resolved: perhaps, note: "[a"}
7: kept under `fields` severity `chaos`: it is none of `notice`, `disrupted` and `down`
5: kept under `fields` resolved `perhaps`: it is neither yes nor no; taken as no
2: read as front matter `title: Disk full: again`: this `:` is inside a value
6: read as front matter `note: [a`: a `[` is not closed
4: read as front matter `date: 2024-03-02 08:00:00`: duplicate key `date`
4: left out date `2024-03-02 08:00:00`: the key stands twice; the first is taken
6: kept under `fields` note `[a`: 
3: read as date `2024-03-01 08:00:00`: no zone; read in UTC
10: read as update without a time `We look.`: it is of `date`
10: read as phase `We look.`: `investigating`: the first update
)md");
}

TEST_CASE("severities of cState are mapped by flags, as written or as meant") {
  const std::string source =
      "---\ntitle: Disks\ndate: 2024-03-01T08:00Z\nseverity: Dwon\n---\nWe look.\n";
  pm::exchange::ImportSettings settings;
  settings.severities = {"S1", "S2"};
  settings.map = {{"severity", "down", "S1"}, {"impact", "dwon", "major"}};
  CHECK(import_words(*importer_named("cstate"), "a.md", source, settings) ==
        R"md(title: Disks
timezone: UTC
severity: S1
impact: major

updates:
  - at: 2024-03-01T08:00Z
    phase: investigating
    message: We look.

source:
  system: cstate
  id: a
4: read as severity `Dwon`: severity `S1`
4: read as severity `Dwon`: impact `major`
6: read as update without a time `We look.`: it is of `date`
6: read as phase `We look.`: `investigating`: the first update
)md");
}

TEST_CASE("what cannot be an issue of cState is refused with its place") {
  const auto& cstate = *importer_named("cstate");
  CHECK(import_words(cstate, "a.md", "# Title\n") ==
        "refused a.md:1:1: the file has no front matter (begin the file with a line `---`, the "
        "keys, and another line `---`)\n");
  CHECK(import_words(cstate, "a.md", "+++\ntitle = 1\n+++\n") ==
        "refused a.md:1:1: the front matter is TOML (write it as YAML between lines `---`)\n");
  CHECK(import_words(cstate, "a.md", "---\ntitle: [\nx\n") ==
        "refused a.md:1:1: the front matter has no end within 1 MiB "
        "(add a line `---` after its last key)\n");
  CHECK(import_words(cstate, "a.md", "---\ntitle: x\n---\nWe look.\n") ==
        "refused a.md:1: the issue has no time (add `date` to its front matter)\n");
  const auto updates = [] {
    std::string text = "---\ntitle: x\ndate: 2024-03-01\n---\n";
    for (int i = 0; i < 30'000; ++i) text += "12:00 UTC\n\n";
    return text;
  }();
  CHECK(import_words(cstate, "a.md", updates) ==
        "refused a.md:1: the issue has 30000 updates (a record has at most 21845)\n");
}

TEST_CASE("an issue from standard input is named by its day and title") {
  const std::string source = "---\ntitle: Ünïcode ../../ fails\ndate: 2024-03-01T08:00Z\n---\n";
  CHECK(import_words(*importer_named("cstate"), "standard input", source) ==
        R"md(title: Ünïcode ../../ fails
timezone: UTC

updates:
  - at: 2024-03-01T08:00Z
    phase: investigating

source:
  system: cstate
  id: 2024-03-01-unicode-fails
)md");
}

}  // namespace pm::tests::cstate_odd_test
