#include <string>
#include <vector>

#include "../../../src/exchange/importers.hpp"
#include "catch.hpp"
#include "import_words.hpp"

namespace pm::tests::timeline_jsonl_test {

using namespace pm::exchange;

TEST_CASE("each object of a line is a row") {
  const auto text =
      R"words({"timestamp": 1706545560, "kind": "deploy", "owner": "Ana", "summary": "v1.2 goes out", "impact": "none", "refs": {"a": [1, 2, null]}}
{"timestamp": "1706545560123", "status": "investigating", "message": "Errors", "component": {"API": "down", "Web": "degraded"}}

{"timestamp": "2024-01-29T17:00:00Z", "status": "Resolved", "message": "Fine", "components": ["API"]}
{"timestamp": oops}
[1]
{"timestamp": "14:33", "message": "<script>alert(1)</script> x"}
)words";
  const auto words = import_words(jsonl_importer, "tl.jsonl", text, {});
  CHECK(words == R"words(refused tl.jsonl:5:15: expected a value, found `oops` ()
refused tl.jsonl:6:1: this is not an object (each row is an object, such as `{"time": "…", "message": "…"}`)
title: tl
timezone: UTC
impact: none
components: [API, Web]

updates:
  - at: 2024-01-29T16:26:00.123Z
    phase: investigating
    components: {API: major_outage, Web: degraded_performance}
    message: Errors
  - at: 2024-01-29T17:00Z
    phase: resolved
    message: Fine

timeline:
  - at: 2024-01-29T14:33Z
    event: <script>alert(1)</script> x
  - at: 2024-01-29T16:26Z
    event: v1.2 goes out
    by: Ana

source:
  system: jsonl
  id: tl

fields:
  jsonl:
    rows:
      - at: "2024-01-29T16:26:00Z"
        kind: deploy
        refs: {a: ["1", "2", ""]}
      - at: "2024-01-29T17:00:00Z"
        components: [API]
1: read as timestamp `1706545560`: seconds since 1970
1: kept under `fields` kind `deploy`: no phase: the row is an entry of the timeline
1: kept under `fields` refs `{"a":[1,2,null]}`: 
2: read as timestamp `1706545560123`: milliseconds since 1970
2: read as status `down`: major_outage
2: read as status `degraded`: degraded_performance
4: kept under `fields` components `["API"]`: also listed under `components`
7: read as timestamp `14:33`: 2024-01-29, the day of the row before it; no zone; read in UTC
0: read as order `not that of time`: oldest first
0: read as title `tl`: the name of the file; `--title` says another
)words");
}

TEST_CASE("a list of objects over many lines is the same") {
  const auto text = R"words([
  {"at": "2024-01-29T14:33:00Z", "status": "investigating", "text": "Errors",
   "components": ["API", "Web"]},
  {"at": "2024-01-29T15:33:00Z", "status": "resolved", "text": "Fine", "note": {"a": [1, true]}}
]
)words";
  const auto words = import_words(jsonl_importer, "tl.json", text, {});
  CHECK(words == R"words(title: tl
timezone: UTC
components: [API, Web]

updates:
  - at: 2024-01-29T14:33Z
    phase: investigating
    message: Errors
  - at: 2024-01-29T15:33Z
    phase: resolved
    message: Fine

source:
  system: jsonl
  id: tl

fields:
  jsonl:
    rows:
      - at: "2024-01-29T14:33:00Z"
        components: [API, Web]
      - at: "2024-01-29T15:33:00Z"
        note: {a: ["1", "true"]}
3: kept under `fields` components `["API","Web"]`: also listed under `components`
4: kept under `fields` note `{"a":[1,true]}`: 
0: read as title `tl`: the name of the file; `--title` says another
)words");
}

TEST_CASE("a line that is no JSON is refused, the first one too") {
  const auto text = R"words({oops}
{"time": "2024-01-29T14:33:00Z", "text": "Errors"}
)words";
  const auto words = import_words(jsonl_importer, "tl.jsonl", text, {});
  CHECK(words == R"words(refused tl.jsonl:1:2: expected a name in quotes or `}`, found `oops` ()
title: tl
timezone: UTC

timeline:
  - at: 2024-01-29T14:33Z
    event: Errors

source:
  system: jsonl
  id: tl
0: read as title `tl`: the name of the file; `--title` says another
)words");
}

TEST_CASE("what follows a mistake in a list is not taken") {
  const auto text = R"words([
  {"at": "2024-01-29T14:33:00Z", "text": "Errors"},
  {"at": oops}
]
)words";
  const auto words = import_words(jsonl_importer, "tl.json", text, {});
  CHECK(words == R"words(refused tl.json:3:10: expected a value, found `oops` ()
title: tl
timezone: UTC

timeline:
  - at: 2024-01-29T14:33Z
    event: Errors

source:
  system: jsonl
  id: tl
0: read as title `tl`: the name of the file; `--title` says another
)words");
}

}  // namespace pm::tests::timeline_jsonl_test
