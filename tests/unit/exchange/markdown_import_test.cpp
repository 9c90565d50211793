#include <string>

#include "catch.hpp"
#include "markdown_words.hpp"
#include "pm/time/zone.hpp"

namespace pm::tests::markdown_import_test {

using test::imported_markdown;

TEST_CASE("a list with bold labels is a document of sections") {
  CHECK(imported_markdown(R"(---
title: Incident on 2023-03-04
weight: 3
---

# Incident on 2023-03-04 - Shop *down*

- **Key events**
  - First detected: 2023-03-04 14:10
  - Repaired 2023-03-04 14.40
  - Incident declared 2023-03-04 14:45
  - Resolved 22023-03-04 15:00

- **Time to repair**: 0h 30m

- **Time to resolve**: 3h (office hours)

- **Impact**:
  - nobody could buy

- **Context**:
  - 2023-03-04 14:10 alert:

```
disk full
```

  - 2023-03-04 14:20 – looked at the disk
    - it was full
  - Thread: <https://example.com/t>

- **Resolution**:
    A larger disk.

- **Review actions**:
  - Alert on full disks [#7](https://example.com/7)
)") == R"md(title: Incident on 2023-03-04 - Shop down
timezone: UTC

times:
  detected: 2023-03-04T14:10Z
  mitigated: 2023-03-04T14:40Z
  resolved: unknown

timeline:
  - at: 2023-03-04T14:10Z
    event: |
      alert:

      ```
      disk full
      ```
  - at: 2023-03-04T14:20Z
    event: |
      looked at the disk
      - it was full
  - at: 2023-03-04T14:45Z
    event: Incident declared

postmortem:
  Key events: "- Resolved 22023-03-04 15:00"
  impact: "- nobody could buy"
  Context: "- Thread: <https://example.com/t>"
  resolution: A larger disk.

actions:
  - title: "Alert on full disks #7"
    link: https://example.com/7

source:
  system: markdown
  id: login

fields:
  markdown:
    title: Incident on 2023-03-04
    weight: "3"
    Time to repair: 0h 30m
    Time to resolve: 3h (office hours)
22: read as time `2023-03-04 14:10`: no zone; read in UTC; so are others like it
2: kept under `fields` title `Incident on 2023-03-04`: the heading has other words
3: kept under `fields` weight `3`: 
12: read as Resolved `22023-03-04 15:00`: no time that can be read; it is left as text
9: read as First detected `2023-03-04 14:10`: the moment `detected`
10: read as Repaired `2023-03-04 14.40`: the moment `mitigated`
11: read as Incident declared `2023-03-04 14:45`: an entry of the timeline: between the other moments it has no place
14: kept under `fields` Time to repair `0h 30m`: durations are computed
16: kept under `fields` Time to resolve `3h (office hours)`: durations are computed; no two times of the document are so far apart
35: read as Review actions ``: what stood below it is in the record as data
)md");
}

TEST_CASE("a table of times in a named zone is a timeline") {
  CHECK(imported_markdown("# Disk full\n\n## Timeline\n\nAll times in CET.\n\n"
                          "| Time | Who | Event | Ticket |\n| :--- | --- | --- | --- |\n"
                          "| 2020-01-20 13:50~ | Ann | Node \\| pod fails | T-1 |\n"
                          "| 2020-01-22 10:39 | | **Recovery:** pod killed | |\n\n# Stats\n\n"
                          "- Category: Self-service\n- Time to recovery: 44 hours 49 minutes\n") ==
        R"md(title: Disk full
timezone: Etc/GMT-1

times:
  mitigated: 2020-01-22T10:39+01:00
  resolved: unknown

timeline:
  - at: 2020-01-20T13:50+01:00
    event: "Node | pod fails (Ticket: T-1)"
    by: Ann
  - at: 2020-01-22T10:39+01:00
    event: "**Recovery:** pod killed"

source:
  system: markdown
  id: login

fields:
  markdown: {Category: Self-service, Time to recovery: 44 hours 49 minutes}
9: read as time `2020-01-20 13:50~`: about this time
7: read as Time, Who, Event, Ticket ``: columns of the timeline
14: kept under `fields` Category `Self-service`: 
0: read as Recovery ``: also the moment `mitigated`
15: kept under `fields` Time to recovery `44 hours 49 minutes`: durations are computed
5: read as All times in CET. ``: the zone of the times of the document
3: read as Timeline ``: what stood below it is in the record as data
12: read as Stats ``: what stood below it is in the record as data
)md");
}

TEST_CASE("times of the day follow the day that is named last, also over midnight") {
  CHECK(imported_markdown(
            "# Restart\n\nTimezone: Europe/Oslo\n\n## Timeline\n\n### 25 January 2024\n\n"
            "23:50 - it fails\nand fails\n\n**00:10** - it works\n\nlater\n") == R"md(title: Restart
timezone: Europe/Oslo

times:
  resolved: unknown

timeline:
  - at: 2024-01-25T23:50+01:00
    event: |
      it fails
      and fails
  - at: 2024-01-26T00:10+01:00
    event: it works

postmortem:
  Timeline: later

source:
  system: markdown
  id: login
12: read as time `00:10`: on the day after the entry above
7: read as ### 25 January 2024 ``: the day of the entries below it
3: read as Timezone `Europe/Oslo`: the zone of the times of the document
)md");
}

TEST_CASE("without any day times stay text") {
  CHECK(imported_markdown("# Restart\n\n## Timeline\n\n- 10:00 it fails\n") == R"md(title: Restart
timezone: UTC

times:
  resolved: unknown

postmortem:
  Timeline: "- 10:00 it fails"

source:
  system: markdown
  id: login
5: read as time `10:00`: the timeline stays text, with its 1 entry: it has no day
5: read as lines that begin with a time ``: one stays in the text: line 5
)md");
}

TEST_CASE("facts above the first heading are data, and severities are mapped") {
  exchange::ImportSettings settings;
  settings.severities = {"S1", "S2"};
  settings.map = {{"severity", "SEV-1", "S1"}};
  settings.organization = "Example";
  settings.zone = time::find_zone("America/New_York").value();
  CHECK(imported_markdown(
            "# Queue full\n\n**Date:** 2024-03-12\n**Authors:** Ann (SRE), Bob\n"
            "**Status:** in review\n**Severity:** SEV-1\n**Affected services:** Shop, API\n"
            "**Started:** 10:05\n\nIt was full.\n",
            settings) == R"md(title: Queue full
organization: Example
timezone: America/New_York
severity: S1
components: [Shop, API]

times:
  started: 2024-03-12T10:05-04:00
  resolved: unknown

postmortem:
  status: in_review
  authors:
    - name: Ann
      role: SRE
    - name: Bob
  summary: It was full.

source:
  system: markdown
  id: login
3: read as Date `2024-03-12`: the day of the incident
4: read as Authors `Ann (SRE), Bob`: the authors of the analysis
5: read as Status `in review`: the status `in_review` of the analysis
6: read as Severity `SEV-1`: the severity `S1`
7: read as Affected services `Shop, API`: the components that were hurt
8: read as Started `10:05`: the moment `started`
)md");
}

TEST_CASE("a document without times begins on the day it names") {
  CHECK(imported_markdown("It was down.\n", {}, "2024-02-01-shop_down.md") ==
        R"md(title: 2024 02 01 shop down
timezone: UTC

times:
  started: 2024-02-01
  resolved: unknown

postmortem:
  summary: It was down.

source:
  system: markdown
  id: 2024-02-01-shop_down
0: read as title `2024 02 01 shop down`: the document has none; this is its file's name
0: read as date ``: the day on which it started; the document names no time
)md");
}

}  // namespace pm::tests::markdown_import_test
