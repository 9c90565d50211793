#include <fstream>

#include "catch.hpp"
#include "pm/model/postmortem.hpp"

namespace pm::model::headings_test {

TEST_CASE("a heading is known by its usual words") {
  using enum SectionKind;
  CHECK(section_of("What happened?") == what_happened);
  CHECK(section_of("** What happened? **") == what_happened);
  CHECK(section_of("what_happened") == what_happened);
  CHECK(section_of("  2. ROOT   CAUSE  Analysis: ") == root_cause);
  CHECK(section_of("Root Cause(s)") == root_cause);
  CHECK(section_of("What was found to be the root cause?") == root_cause);
  CHECK(section_of("What caused the incidents?") == root_cause);
  CHECK(section_of("How did this affect the service?") == impact);
  CHECK(section_of("Summary of impact") == impact);
  CHECK(section_of("How It Was Resolved") == resolution);
  CHECK(section_of("Remediation") == resolution);
  CHECK(section_of("Preventative Action") == next_steps);
  CHECK(section_of("How can this be prevented in future?") == next_steps);
  CHECK(section_of("What are we doing to fix this?") == next_steps);
  CHECK(section_of("Corrective & Preventative Measures") == next_steps);
  CHECK(section_of("Follow-ups") == next_steps);
  CHECK(section_of("What didn’t go well") == went_wrong);
}

TEST_CASE("other headings are the record's own") {
  for (const auto* heading : {"", "?", "**", "1.", "2024", "Services\\Modules Impacted", "Timeline",
                              "Lessons learned", "What happened to the cat", "原因"}) {
    CAPTURE(heading);
    CHECK(section_of(heading) == SectionKind::own);
  }
  CHECK(section_of(std::string(1'000'000, '*') + "Summary") == SectionKind::own);
}

TEST_CASE("each section is known by its key and by its usual heading") {
  for (const auto& name : names(SectionKind{})) {
    CAPTURE(name.word);
    CHECK(section_of(name.word) == name.value);
    CHECK(section_of(usual_heading(name.value)) == name.value);
  }
  CHECK(usual_heading(SectionKind::own) == "");
}

TEST_CASE("docs/headings.md lists headings that are known, each beside its section") {
  std::ifstream page(PM_SOURCE_DIR "/docs/headings.md");
  std::size_t rows = 0;
  for (std::string line; std::getline(page, line);) {
    if (!line.starts_with("| `")) continue;
    ++rows;
    const auto key_end = line.find('`', 3);
    const auto kind = value_of<SectionKind>(std::string_view(line).substr(3, key_end - 3));
    REQUIRE(kind);
    auto words = line.substr(line.find("| ", line.find("| ", key_end) + 2) + 2);
    words.resize(words.rfind(" |"));
    words += " · ";
    for (std::size_t from = 0, to = 0; (to = words.find(" · ", from)) != std::string::npos;
         from = to + std::string_view(" · ").size()) {
      CAPTURE(words.substr(from, to - from));
      CHECK(section_of(words.substr(from, to - from)) == *kind);
    }
  }
  CHECK(rows == names(SectionKind{}).size());
}

}  // namespace pm::model::headings_test
