#include <string>
#include <variant>

#include "catch.hpp"
#include "markdown_words.hpp"
#include "pm/time/format.hpp"

namespace pm::tests::markdown_numbers_test {

namespace {

/// The timeline and the sections of a document: "14:02 alert\n[impact] …\n".
std::string told(const std::string& body) {
  std::string words;
  auto input = exchange::input_of("disk.md", "# Disk full 2024-01-29\n\n" + body);
  exchange::markdown_importer.run(input, {}, [&](const Result<exchange::Taken>& taken) {
    const auto& incident = std::get<exchange::Imported>(*taken).incident;
    for (const auto& entry : incident.timeline)
      words += time::clock_time(entry.at->value.at, {}) + " " + entry.event->value + "\n";
    for (const auto& section : incident.postmortem.sections)
      words += "[" + section.key.value + "] " + section.prose.value + "\n";
  });
  return words;
}

}  // namespace

TEST_CASE("numbers with a point at the start of items are no times") {
  CHECK(told("## Impact\n\n- 1.25 GB lost in eu\n- 2.50 GB lost in us\n- 3.10 GB lost in asia\n") ==
        "[Impact] - 1.25 GB lost in eu\n- 2.50 GB lost in us\n- 3.10 GB lost in asia\n");
  CHECK(told("## Impact\n\n1. 10.15 percent of orders\n2. 12.50 euro\n3. 9.30 seconds\n") ==
        "[Impact] 1. 10.15 percent of orders\n2. 12.50 euro\n3. 9.30 seconds\n");
  CHECK(told("## Impact\n\n- 9.30 - orders\n- 10.15 MT of ore\n- **11.00** carts\n") ==
        "[Impact] - 9.30 - orders\n- 10.15 MT of ore\n- **11.00** carts\n");
  CHECK(told("## Impact\n\n- 9:30 orders\n- 10:15 ore\n- 11:00 carts\n") ==
        "09:30 orders\n10:15 ore\n11:00 carts\n");
}

TEST_CASE("below the heading of a timeline a number is a time where its words are set off") {
  CHECK(told("## Timeline\n\n- 11.56 seconds was the p99\n- 11.56, on average\n- 11.56-second "
             "pause\n\n1.25 GB were lost\n") ==
        "[Timeline] - 11.56 seconds was the p99\n- 11.56, on average\n- 11.56-second pause\n\n1.25 "
        "GB were lost\n");
  CHECK(told("## Timeline\n\n- 10.00 - alert\n- 10.01: look\n- **10.02** found\n- [10.03] "
             "fixed\n- 10.04 UTC calm\n- 11.05 am closed\n- 2024-01-29 12.06 written\n") ==
        "10:00 alert\n10:01 look\n10:02 found\n10:03 fixed\n10:04 calm\n11:05 closed\n12:06 "
        "written\n");
  CHECK(told("## Timeline\n\n10.00 – alert\nof the disk\n\n2.50 GB free\n") ==
        "10:00 alert\nof the disk\n[Timeline] 2.50 GB free\n");
}

TEST_CASE("a span of numbers ends with a number, and one of times with a time") {
  CHECK(told("## Timeline\n\n- 10.00-10.30 nothing worked\n- 12:10 - 1.25 GB lost\n- 12:20 - 12:40 "
             "copied\n") ==
        "10:00 10.00-10.30 nothing worked\n12:10 1.25 GB lost\n12:20 12:20 - "
        "12:40 copied\n");
}

TEST_CASE("a number is a time in a column of times, and in one of other things it is none") {
  CHECK(told("## Notes\n\n| Time | What |\n|--|--|\n| 10.02 | a |\n| 10:05 | b |\n") ==
        "10:02 a\n10:05 b\n");
  CHECK(told("## Timeline\n\n| Release | What |\n|--|--|\n| 1.25 | a |\n") ==
        "[Timeline] | Release | What |\n|--|--|\n| 1.25 | a |\n");
}

TEST_CASE("a text of a timeline that is too long or too deep is cut, and the report has the rest") {
  const std::string longest(70'000, 'x');
  const auto text = test::imported_markdown("# Big\n\n## Timeline\n\n- 2024-01-29 10:00 begun\n  " +
                                            longest + "\n- 2024-01-29 10:05 over\n");
  CHECK(
      text.starts_with("title: Big\ntimezone: UTC\n\ntimes:\n  resolved: unknown\n\ntimeline:\n  - "
                       "at: 2024-01-29T10:00Z\n    "
                       "event: begun\n  - at: 2024-01-29T10:05Z\n    event: over\n"));
  CHECK(text.find("5: left out timeline `\n" + longest +
                  "`: a text of a record has at most 64 KiB, and nothing nested deeper than 100") !=
        std::string::npos);

  std::string deep;
  for (int i = 0; i < 101; ++i) deep += "> ";
  const auto quoted =
      test::imported_markdown("# Deep\n\n## Timeline\n\n- 2024-01-29 10:00 " + deep + "x\n");
  CHECK(quoted.find("\ntimeline:") == std::string::npos);
  CHECK(quoted.find("5: left out timeline `" + deep + "x`") != std::string::npos);
  CHECK(quoted.find("5: left out time `2024-01-29 10:00`") != std::string::npos);
}

}  // namespace pm::tests::markdown_numbers_test
