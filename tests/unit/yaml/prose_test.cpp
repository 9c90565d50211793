// What is a section in the Markdown beside a record.

#include <string>

#include "catch.hpp"
#include "pm/model/incident.hpp"
#include "pm/yaml/read.hpp"

namespace pm::tests::prose_test {

namespace {

/// The words of the headings, one per line.
std::string headings_of(std::string prose) {
  const text::Source record("a.yaml", "title: A\ntimezone: UTC\n");
  const text::Source beside("a.md", std::move(prose));
  text::Report report;
  const auto incident = yaml::read_incident(record, &beside, "a", {}, report);
  std::string out;
  for (const auto& section : incident.postmortem.sections) out += section.key.value + "\n";
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
  CHECK(headings_of("<!-- one line -->\n## Root cause\n\nA.\n") == "summary\nRoot cause\n");
  CHECK(headings_of("<!-->\n## Root cause\n\nA.\n") == "summary\nRoot cause\n");
}

TEST_CASE("only what begins a line begins a comment, and nothing does inside code") {
  CHECK(headings_of("## Impact\n\nMany. <!--\n## Root cause\n\nA.\n") == "Impact\nRoot cause\n");
  CHECK(headings_of("## Impact\n\n    <!--\n## Root cause\n\nA.\n") == "Impact\nRoot cause\n");
  CHECK(headings_of("## Impact\n\n```html\n<!--\n## Detection\n```\n## Root cause\n\nA.\n") ==
        "Impact\nRoot cause\n");
}

}  // namespace pm::tests::prose_test
