#include "pm/prose/timeline.hpp"

#include <string>

#include <fmt/format.h>

#include "catch.hpp"

namespace pm::tests::timeline_test {
namespace {

/// "14:05 alert/is red\n" for each entry, with the day that a line above says; then the lines that
/// are not read.
std::string read(const std::string& text) {
  const auto lines = prose::lines(text);
  std::vector<bool> taken(lines.size(), false);
  std::string words;
  for (const auto& timeline : prose::timelines(lines)) {
    for (const auto& entry : timeline.entries) {
      if (entry.above)
        words += fmt::format("({}-{}) ", entry.above->day.month, entry.above->day.day);
      if (entry.time.day)
        words += fmt::format("{}-{} ", entry.time.day->month, entry.time.day->day);
      if (entry.kind == prose::EntryTime::unknown) words += "? ";
      if (entry.time.hour) words += fmt::format("{}:{:02} ", *entry.time.hour, entry.time.minute);
      for (const char c : entry.event) words += c == '\n' ? '/' : c;
      if (!entry.by.empty()) words += " by " + entry.by;
      words += '\n';
    }
    for (const auto line : timeline.lines) taken[line] = true;
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!taken[i] && !lines[i].blank()) words += "| " + std::string(lines[i].text) + "\n";
  }
  return words;
}

}  // namespace

TEST_CASE("headings that begin with a time are entries, with what is below them") {
  CHECK(
      read(
          "## Timeline\nAll times in PDT.\n### 2024-01-25 09:10 ###\nThe queue stops.\n\n"
          "### ~09:40:30\nOn-call is paged.\n- twice\n### 10:00–10:20 copy\n## Cause\nA disk.\n") ==
      "1-25 9:10 The queue stops.\n9:40 On-call is paged./- twice\n10:00 10:00–10:20 copy\n"
      "| ## Timeline\n| All times in PDT.\n| ## Cause\n| A disk.\n");
}

TEST_CASE("lines with a point are entries below a heading of a timeline, of the day above") {
  CHECK(read("## Timeline\n25 January 2024\n\n19.00 AC merged a change\n\n19.20 AC rolled back\n\n"
             "26 January 2024\n\n09.15 all clear said\n") ==
        "(1-25) 19:00 AC merged a change\n19:20 AC rolled back\n(1-26) 9:15 all clear said\n"
        "| ## Timeline\n");
}

TEST_CASE("a day or a sentence below which no entry is stays in the text") {
  CHECK(read("## Timeline\n\n25 January 2024\n\nNothing was written down.\n") ==
        "| ## Timeline\n| 25 January 2024\n| Nothing was written down.\n");
}

TEST_CASE("items with what is nested in them, and code at the margin between two") {
  CHECK(read("### Timeline of events\n\n- 14:02 disk full\n  of logs\n  - of one "
             "host\n\n```\ndf\n```\n\n"
             "- 14:10 disk empty\n\nLater text.\n") ==
        "14:02 disk full/of logs/- of one host//```/df/```\n14:10 disk empty\n"
        "| ### Timeline of events\n| Later text.\n");
}

TEST_CASE("items below an item that is a day") {
  CHECK(read("## Timeline\n- 2 May 2024\n  - 14:02 a\n  - 14:05 b\n- 3 May 2024\n  - 09:00 c\n") ==
        "(5-2) 14:02 a\n14:05 b\n(5-3) 9:00 c\n| ## Timeline\n");
}

TEST_CASE("rows of a table, with a vague cell in its place and rows that are days") {
  CHECK(read("## Timeline\n| Time (UTC) | Who | What |\n|---|---|---|\n| 14:02 | Ana | a |\n"
             "| Morning | | b |\n| 2 May | | |\n| 15:00 | | c |\n") ==
        "14:02 a by Ana\n? Morning: b\n(5-2) 15:00 c\n| ## Timeline\n");
  CHECK(read("## Notes\n\n| Day | Date | Time (UTC) | What |\n|--|--|--|--|\n"
             "| Mon | 2024-05-06 | 10:02 | a |\n| Mon | 2024-05-06 | 10:05 | b |\n") ==
        "5-6 10:02 a (Day: Mon)\n5-6 10:05 b (Day: Mon)\n| ## Notes\n");
  CHECK(read("## タイムライン\n\n| 時刻 | 内容 |\n|--|--|\n| 10:02 | a |\n| 不明 | b |\n") ==
        "10:02 a\n? 不明: b\n| ## タイムライン\n");
}

TEST_CASE("tables of plans and payments are not timelines") {
  CHECK(read("## Actions\n| What | Due |\n|--|--|\n| a | 2024-05-06 |\n| b | 2024-05-07 |\n")
            .starts_with("| ## Actions"));
  CHECK(read("## Payments\n| Who | Sum | Date |\n|--|--|--|\n| a | 1 | 2024-05-06 |\n"
             "| b | 2 | 2024-05-07 |\n| c | 2 | 2024-05-08 |\n")
            .starts_with("| ## Payments"));
}

TEST_CASE("three siblings with times are a timeline whatever is above them") {
  CHECK(read("## Ablauf der Störung\n\n- 14:02 a\n- 14:05 b\n- 14:10 c\n- d\n") ==
        "14:02 a\n14:05 b\n14:10 c\n| ## Ablauf der Störung\n| - d\n");
  CHECK(read("## Notes\n\n- 14:02 a\n- b\n- c\n") == "| ## Notes\n| - 14:02 a\n| - b\n| - c\n");
}

TEST_CASE("beside a heading of a timeline other lists are not timelines") {
  CHECK(read("## Timeline\n- 14:02 a\n- 14:05 b\n## Latency\n- 14:00 20 ms\n- 14:01 25 ms\n"
             "- 14:02 30 ms\n") ==
        "14:02 a\n14:05 b\n| ## Timeline\n| ## Latency\n| - 14:00 20 ms\n| - 14:01 25 ms\n"
        "| - 14:02 30 ms\n");
}

TEST_CASE("timelines in other languages, at any level and below a bold line") {
  for (const auto* heading :
       {"# Chronologie", "#### Linha do tempo", "## Zeitlicher Ablauf", "## 時系列", "**Timeline**",
        "## 4. Timeline :clock:", "## 📜 Timeline (UTC)", "**Incident timeline:**", "Timeline:"}) {
    INFO(heading);
    CHECK(read(std::string(heading) + "\n\n14:02 - a\n\n14:05 - b\n")
              .starts_with("14:02 a\n14:05 b\n"));
  }
}

TEST_CASE("a sentence and a line that begins with a time by chance are text") {
  CHECK(read("## Timeline\n\nOn 2 May at 11:20 we shipped a change to the part of the system that "
             "reads what people write and makes records of it, and nobody looked at the graphs "
             "afterwards.\n")
            .starts_with("| ## Timeline"));
  CHECK(
      read("## Timeline\n\nThe alert of the disks, which fired at about\n14:05 on the day before, "
           "was closed by hand.\n")
          .starts_with("| ## Timeline"));
}

TEST_CASE("a timeline in a code block is read where nothing else is there") {
  CHECK(read("## Timeline\n\n```\n14:02 a\n14:05 b\n  and c\n```\n") ==
        "14:02 a\n14:05 b/and c\n| ## Timeline\n");
}

TEST_CASE("headings above timed items are groups, and labels of moments are entries") {
  CHECK(read("## Timeline\n### 10:00-11:00 Detection\n- 10:02 a\n- 10:30 b\n") ==
        "10:02 a\n10:30 b\n| ## Timeline\n");
  CHECK(read("## Timeline\n- **Incident start:** 2024-05-02 23:15 UTC\n- **Resolved:** 2024-05-03 "
             "01:00 UTC\n") == "5-2 23:15 Incident start\n5-3 1:00 Resolved\n| ## Timeline\n");
}

TEST_CASE("what does not begin with a time belongs to the entry above") {
  CHECK(read("## Timeline\n14:02 a\nmore of a\n\nstill a\n\n14:05 b\n\nafter it\n") ==
        "14:02 a/more of a//still a\n14:05 b\n| ## Timeline\n| after it\n");
}

TEST_CASE("lines that begin with a time are found for the report") {
  const auto lines = prose::lines("14:02 a\n\n- 14:05 b\n- c\n\n```\n14:06 d\n```\n");
  CHECK(prose::timed_lines(lines) == std::vector<std::size_t>{0, 2});
}

}  // namespace pm::tests::timeline_test
