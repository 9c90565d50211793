// What is a section in the Markdown beside a record.

#include <string>

#include "catch.hpp"
#include "pm/model/incident.hpp"
#include "pm/yaml/read.hpp"

namespace pm::tests::prose_test {

namespace {

/// A postmortem in Markdown, next to a record.
model::Postmortem read_postmortem(std::string prose, std::string record_end, text::Report& report) {
  const text::Source record("a.yaml", "title: A\ntimezone: UTC\n" + record_end);
  const text::Source markdown("a.md", std::move(prose));
  return yaml::read_incident(record, &markdown, "a", {}, report).postmortem;
}

/// The words of the headings, one per line.
std::string headings_of(std::string prose) {
  text::Report report;
  std::string out;
  for (const auto& section : read_postmortem(std::move(prose), {}, report).sections)
    out += section.key.value + "\n";
  return out;
}

/// The kind and the heading of each section, one per line, and after them the diagnostics.
std::string kinds_of(std::string prose, std::string record_end = {}) {
  text::Report report;
  std::string out;
  for (const auto& section :
       read_postmortem(std::move(prose), std::move(record_end), report).sections) {
    const auto kind = model::word(section.kind);
    out += std::string(kind.empty() ? "custom" : kind) + ": " + section.heading + "\n";
  }
  for (const auto& found : report.all()) out += std::string(found.rule) + "\n";
  return out;
}

}  // namespace

TEST_CASE("a heading inside an HTML comment begins no section") {
  CHECK(
      headings_of("## Impact\n\nMany.\n\n<!--\n## Root cause\n\n```\n-->\n\n## Trigger\n\nA.\n") ==
      "Impact\nTrigger\n");
  CHECK(headings_of("   <!-- to do\n## Root cause\nsoon --> later\n## Trigger\n\nA.\n") ==
        "summary\nTrigger\n");
  CHECK(headings_of("## Impact\n\nMany.\n<!-- never closed\n## Root cause\n") == "Impact\n");
}

TEST_CASE("a comment ends on its own line where it can") {
  CHECK(headings_of("<!-- one line -->\n## Root cause\n\nA.\n") == "Root cause\n");
  CHECK(headings_of("<!-->\n## Root cause\n\nA.\n") == "Root cause\n");
}

TEST_CASE("only what begins a line begins a comment, and nothing does inside code") {
  CHECK(headings_of("## Impact\n\nMany. <!--\n## Root cause\n\nA.\n") == "Impact\nRoot cause\n");
  CHECK(headings_of("## Impact\n\n    <!--\n## Root cause\n\nA.\n") == "Impact\nRoot cause\n");
  CHECK(headings_of("## Impact\n\n```html\n<!--\n## Detection\n```\n## Root cause\n\nA.\n") ==
        "Impact\nRoot cause\n");
}

TEST_CASE("of several headings for one standard section the first is it, the others are custom") {
  CHECK(kinds_of("## Resolution\n\nA.\n\n## Mitigation\n\nB.\n\n## Recovery\n\nC.\n") ==
        "resolution: \ncustom: Mitigation\ncustom: Recovery\n");
  CHECK(kinds_of("## Five Whys\n\nA.\n\n## Root cause\n\nB.\n") ==
        "root_cause: Five Whys\ncustom: Root cause\n");
  CHECK(kinds_of("Before any heading.\n\n## Summary\n\nA.\n\n## Overview\n\nB.\n") ==
        "summary: \ncustom: Summary\ncustom: Overview\n");
  CHECK(kinds_of("## Action Items\n\nA.\n", "postmortem:\n  next_steps: B.\n") ==
        "next_steps: \ncustom: Action Items\n");
}

TEST_CASE("the same heading twice is an error, in one file and in both") {
  CHECK(kinds_of("## Root cause\n\nA.\n\n## root CAUSE\n\nB.\n") ==
        "root_cause: \nduplicate-key\n");
  CHECK(kinds_of("## Mitigation\n\nA.\n\n## Recovery\n\nB.\n\n## Recovery\n\nC.\n") ==
        "resolution: Mitigation\ncustom: Recovery\nduplicate-key\n");
  CHECK(kinds_of("## Next steps\n\nA.\n", "postmortem:\n  next_steps: B.\n") ==
        "next_steps: \nduplicate-key\n");
  CHECK(kinds_of("Before any heading.\n", "postmortem:\n  summary: B.\n") ==
        "summary: \nduplicate-key\n");
  CHECK(kinds_of("## Costs\n\nA.\n", "postmortem:\n  Costs: B.\n") ==
        "custom: Costs\nduplicate-key\n");
}

}  // namespace pm::tests::prose_test
