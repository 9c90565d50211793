#include "catch.hpp"
#include "import_words.hpp"

namespace pm::tests::icco_test {

using pm::exchange::import_words;
using pm::exchange::importer_named;

TEST_CASE("an entry of icco has its times, company, product and text") {
  const auto* const source = R"md(---
uuid: 11f7c2f6-0d5e-4f0c-9a57-6a1f1c7f0001
url: https://example.com/blog/cache-outage
archive_url: https://archive.example.com/cache-outage
title: A cache forgot its keys
start_time: 2014-01-24T10:55:00-08:00
end_time: 2014-01-24 19:30
categories:
- cloud
- time
keywords: [cache, cloud]
company: Example
product: Mail, Calendar
source_published_at: 2014-01-25
source_fetched_at: 2026-05-04T17:45:28.608566Z
summary: A cache lost its keys.

---

All keys were lost at once.

They were made again.
)md";
  CHECK(import_words(*importer_named("icco"), "content/issues/icco_full.md", source) ==
        R"md(title: A cache forgot its keys
organization: Example
timezone: UTC
components: [Mail, Calendar]
labels: [cloud, time, cache]

times:
  started: 2014-01-24T18:55Z
  resolved: 2014-01-24T19:30Z

postmortem:
  status: published
  published: 2014-01-25
  summary: A cache lost its keys.
  what_happened: |
    All keys were lost at once.

    They were made again.

source:
  system: icco
  id: 11f7c2f6-0d5e-4f0c-9a57-6a1f1c7f0001
  url: https://example.com/blog/cache-outage

fields:
  icco:
    archive_url: https://archive.example.com/cache-outage
    source_fetched_at: "2026-05-04T17:45:28.608566Z"
13: read as product `Mail, Calendar`: a component between two commas
11: left out keywords `cloud`: it is a label already
7: read as end_time `2014-01-24 19:30`: no zone; read in UTC
4: kept under `fields` archive_url `https://archive.example.com/cache-outage`: 
15: kept under `fields` source_fetched_at `2026-05-04T17:45:28.608566Z`: 
)md");
}

TEST_CASE("an entry of icco without times or title takes its first sentence") {
  const auto* const source = R"md(---
uuid: 11f7c2f6-0d5e-4f0c-9a57-6a1f1c7f0002
url: https://example.com/why-the-ship-sank/
start_time: ""
end_time: 0001-01-01T00:00:00Z
categories: []
company: ""
product: ""
---

On its first voyage the ship sank at example.com. Nobody had tried its balance with all the guns that the king had ordered aboard.
)md";
  CHECK(import_words(*importer_named("icco"), "content/issues/icco_bare.md", source) ==
        R"md(title: On its first voyage the ship sank at example.com
timezone: UTC

times:
  resolved: unknown

postmortem:
  status: published
  what_happened: |
    On its first voyage the ship sank at example.com. Nobody had tried its balance with all the guns that the king had ordered aboard.

source:
  system: icco
  id: 11f7c2f6-0d5e-4f0c-9a57-6a1f1c7f0002
  url: https://example.com/why-the-ship-sank/
0: read as title `On its first voyage the ship sank at example.com`: there is none; the first sentence of the text
)md");
}

TEST_CASE("headings of an entry are sections, and years before 1970 are years") {
  const auto* const source = R"md(---
uuid: 11f7c2f6-0d5e-4f0c-9a57-6a1f1c7f0003
url: https://example.com/ship
title: A ship sinks
start_time: 1628-08-10
end_time: soon after
---

## What happened

It sank.

## Root cause

Too many guns.

## Lessons

- Try it first.
)md";
  CHECK(import_words(*importer_named("icco"), "content/issues/icco_old.md", source) ==
        R"md(title: A ship sinks
timezone: UTC

times:
  started: 1628-08-10
  resolved: unknown

postmortem:
  status: published
  what_happened: It sank.
  root_cause: Too many guns.
  Lessons: "- Try it first."

source:
  system: icco
  id: 11f7c2f6-0d5e-4f0c-9a57-6a1f1c7f0003
  url: https://example.com/ship

fields:
  icco: {end_time: soon after}
6: kept under `fields` end_time `soon after`: it is no time that can be read
)md");
}

TEST_CASE("an entry of icco with an address alone is named by it") {
  const auto* const source = R"md(---
uuid: 11f7c2f6-0d5e-4f0c-9a57-6a1f1c7f0004
url: https://example.com/2017/01/a-database_was-deleted.html?x=1
---
)md";
  CHECK(import_words(*importer_named("icco"), "content/issues/icco_none.md", source) ==
        R"md(title: a database was deleted
timezone: UTC

times:
  resolved: unknown

source:
  system: icco
  id: 11f7c2f6-0d5e-4f0c-9a57-6a1f1c7f0004
  url: https://example.com/2017/01/a-database_was-deleted.html?x=1
0: read as title `a database was deleted`: there is none; the last part of the address
)md");
}

}  // namespace pm::tests::icco_test
