#include <string>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "../../../src/exchange/exporters.hpp"
#include "../../../src/exchange/importers.hpp"
#include "catch.hpp"
#include "pm/text/report.hpp"
#include "pm/text/source.hpp"
#include "pm/yaml/read.hpp"

namespace pm::tests::json_test {

namespace {

constexpr std::string_view engage =
    "title: Engage <unavailable>\n"
    "timezone: America/New_York\n"
    "times: {started: 2024-01-25 09:33, resolved: 2024-01-29 19:39:00.500}\n"
    "updates:\n"
    "  - {at: 2024-01-29T16:26Z, phase: investigating, components: {Engage: partial_outage}}\n"
    "  - {at: 2024-01-29T22:39Z, phase: resolved, message: Over., components: {Engage: "
    "operational}}\n";

constexpr std::string_view engage_json = R"({
  "pm": {
    "format": 1
  },
  "incidents": [
    {
      "id": "2024-01-29-engage",
      "record": {
        "title": "Engage \u003cunavailable\u003e",
        "timezone": "America/New_York",
        "times": {
          "started": "2024-01-25T09:33-05:00",
          "resolved": "2024-01-29T19:39:00.500-05:00"
        },
        "updates": [
          {
            "at": "2024-01-29T11:26-05:00",
            "phase": "investigating",
            "components": {
              "Engage": "partial_outage"
            }
          },
          {
            "at": "2024-01-29T17:39-05:00",
            "phase": "resolved",
            "components": {
              "Engage": "operational"
            },
            "message": "Over."
          }
        ]
      },
      "computed": {
        "started": {
          "at": "2024-01-25T14:33:00Z",
          "about": false
        },
        "resolved": {
          "at": "2024-01-30T00:39:00.500Z",
          "about": false
        },
        "ongoing": false,
        "duration": {
          "seconds": 381960.5,
          "about": false,
          "ongoing": false
        },
)";

std::string exported(const std::string& yaml) {
  const text::Source source("a.yaml", yaml);
  text::Report report;
  auto incident = yaml::read_incident(source, nullptr, "2024-01-29-engage", {}, report);
  const auto as_of = time::in_utc({.year = 2024, .month = 2, .day = 2, .hour = 8});
  auto durations = metrics::measure(incident, as_of);
  const model::Config config;
  exchange::Collection collection = {.config = config, .incidents = {}, .as_of = as_of};
  collection.incidents.push_back({std::move(incident), std::move(durations)});
  std::string all;
  exchange::json_exporter.run(collection,
                              [&](const std::string&, std::string_view bytes) { all += bytes; });
  return all;
}

std::string words(const Result<exchange::Taken>& taken) {
  if (!taken) {
    const auto& error = taken.error();
    return fmt::format("{}: {}{}{}\n", exchange::words(error.place), error.message,
                       error.note.empty() ? "" : "; " + error.note,
                       error.help.empty() ? "" : "; " + error.help);
  }
  const auto& one = std::get<exchange::Imported>(*taken);
  auto all = fmt::format("{}: {} `{}`\n", exchange::words(one.origin), one.incident.id,
                         one.incident.title ? one.incident.title->value : "");
  for (const auto& remark : one.remarks) {
    all += fmt::format("  {} `{}` in line {}: {} ({})\n", exchange::words(remark.kind), remark.what,
                       remark.line, remark.words, remark.value);
  }
  return all;
}

std::string imported(std::string text) {
  std::string all;
  auto input = exchange::input_of("a.json", std::move(text));
  exchange::json_importer.run(input, {}, [&](const auto& taken) { all += words(taken); });
  return all;
}

}  // namespace

TEST_CASE("a record is written with the words of its YAML, and what was computed beside it") {
  const auto json = exported(std::string(engage));
  CHECK(json.substr(0, engage_json.size()) == engage_json);
  CHECK(exported(std::string(engage)) == json);
}

TEST_CASE("up to when was measured is written where an incident goes on, and only there") {
  const std::string ongoing = "title: A\ntimes: {started: 2024-01-25T09:33Z}\n";
  CHECK(exported(ongoing).starts_with(
      "{\n  \"pm\": {\n    \"format\": 1\n  },\n  \"as_of\": \"2024-02-02T08:00:00Z\",\n"));
  CHECK(exported(std::string(engage)).find("as_of") == std::string::npos);
}

TEST_CASE("pm's JSON is known by its first key") {
  const auto known = [](std::string_view head) {
    return exchange::json_importer.recognises(head, "a.json");
  };
  CHECK(known("{\"pm\": {\"format\": 1}, \"incidents\": []}"));
  CHECK(known("\xEF\xBB\xBF\n{ \"as_of\""));
  CHECK_FALSE(known("{\"page\": {}, \"incidents\": [{\"metadata\": {\"pm\": {}}}]}"));
  CHECK_FALSE(known("[{\"pm\": 1}]"));
  CHECK_FALSE(known(""));
  CHECK_FALSE(known("{"));
}

TEST_CASE("what is in the file and not in the record is said") {
  CHECK(imported(R"({"pm": {"format": 1}, "as_of": "2024-02-02T08:00:00Z", "incidents": [
 {"id": "2024-engage", "record": {"title": "Engage"}, "computed": {"duration": 5}, "mood": [1]},
 {"id": "../../etc/passwd", "record": {"title": "B"}, "computed": {}}],
 "next": null})") ==
        "a.json:2:2: 2024-engage `Engage`\n"
        "  left out `as_of` in line 1: figures are computed anew (\"2024-02-02T08:00:00Z\")\n"
        "  left out `computed` in line 2: figures are computed anew ()\n"
        "  left out `mood` in line 2: it is no key of pm's JSON ([1])\n"
        "a.json:3:2:  `B`\n"
        "  left out `id` in line 3: it cannot name a file (../../etc/passwd)\n"
        "  left out `next` in line 4: it is no key of pm's JSON (null)\n");
}

TEST_CASE("a bad incident among good ones is refused with the place and the words of its reader") {
  CHECK(
      imported(R"({"pm": {"format": 1}, "incidents": [
 {"id": "a", "record": {"title": "A"}},
 {"id": "b", "record": {"title": "B", "updates": [
   {"at": "2024-02-01T10:00Z", "phase": "resolved"},
   {"at": "2023-02-30T10:00Z", "phase": "resolvd"}]}},
 {"id": "c", "record": {"tittle": "C"}},
 {"id": "d", "record": [1]},
 {"id": "e"},
 7,
 {"id": "f", "record": {"title": "F"}}]})") ==
      "a.json:2:2: a `A`\n"
      "a.json:5:11: `incidents[1].record.updates[1].at`: there is no 30 February 2023; the record "
      "has 1 more error; February 2023 has 28 days\n"
      "a.json:6:35: `incidents[2].record.tittle`: unknown key `tittle` in an incident; did you "
      "mean "
      "`title`?\n"
      "a.json:7:24: `incidents[3].record`: a record must be a mapping, not a list; begin "
      "with `title: …`, with a space after the colon\n"
      "a.json:8:2: `incidents[4]` has no `record`\n"
      "a.json:9:2: `incidents[5]` has no `record`\n"
      "a.json:10:2: f `F`\n");
}

TEST_CASE("a file that is not pm's JSON is refused") {
  CHECK(imported(R"({"pm": {"format": 2}, "incidents": [{"id": "a", "record": {}}]})") ==
        "a.json:1:8: the file has format `2`; this pm reads 1; use the version of pm that wrote "
        "the file, or a newer one\n");
  CHECK(imported(R"({"pm": {}})") ==
        "a.json:1:8: `pm` has no `format`; use the version of pm that wrote the file, or a newer "
        "one\n");
  CHECK(imported(R"({"pm": {"format": 1}})") ==
        "a.json: the file has no `incidents`; write the file with `pm export json`\n");
  CHECK(imported(R"({"pm": {"format": 1}, "incidents": {"a": {}}})") ==
        "a.json:1:42: `incidents` must be a list\n");
  CHECK(
      imported("{\"pm\": {\"format\": 1},\n\"incidents\": [{\"record\": {\"title\": \"A\"}},\n}") ==
      "a.json:2:15:  `A`\n"
      "a.json:3:1: expected a value after the comma, found `}`; pm imported the incidents before "
      "this place\n");
}

}  // namespace pm::tests::json_test
