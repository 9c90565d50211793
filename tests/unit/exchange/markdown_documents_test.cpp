#include <string>
#include <variant>

#include <fmt/format.h>

#include "../../../src/exchange/importers.hpp"
#include "catch.hpp"
#include "pm/exchange/input.hpp"
#include "pm/time/format.hpp"

namespace pm::tests::markdown_documents_test {
namespace {

std::string moment_words(const model::Moment& moment, const time::Zone& zone) {
  return moment.known_to_the_day() ? time::date(moment.at, zone) : time::rfc3339(moment.at);
}

/// What a record says, a line for each value: its zone, moments, events in UTC, actions, sections.
std::string record(const model::Incident& incident) {
  std::string words = std::string(incident.zone.name()) + "\n";
  const auto& times = incident.times;
  if (times.started) words += "started " + moment_words(times.started->value, incident.zone) + "\n";
  if (times.detected)
    words += "detected " + moment_words(times.detected->value, incident.zone) + "\n";
  if (times.resolved)
    words += "resolved " + moment_words(times.resolved->value, incident.zone) + "\n";
  if (!times.resolved && !times.resolved_unknown.value) words += "open\n";
  for (const auto& component : incident.components)
    words += "component " + component.name.value + "\n";
  for (const auto& event : incident.timeline)
    words += moment_words(event.at->value, incident.zone) + " " + event.event->value + "\n";
  for (const auto& action : incident.actions)
    words += "action " + action.title->value + (action.owner ? " by " + action.owner->value : "") +
             (action.status ? ", " + std::string(model::word(action.status->value)) : "") + "\n";
  const auto& postmortem = incident.postmortem;
  if (postmortem.published)
    words += "published " + moment_words(postmortem.published->value, incident.zone) + "\n";
  if (postmortem.status) words += std::string(model::word(postmortem.status->value)) + "\n";
  for (const auto& author : postmortem.authors) words += "author " + author.name.value + "\n";
  for (const auto& section : postmortem.sections)
    words += fmt::format(
        "[{}] {}\n",
        section.kind == model::SectionKind::own ? section.key.value : model::word(section.kind),
        section.prose.value);
  return words;
}

/// The record of a document, or why it is not imported.
std::string read(std::string text, const std::string& name = "report.md", bool force = false) {
  std::string words;
  auto input = exchange::input_of(name, std::move(text));
  exchange::ImportSettings settings;
  settings.force = force;
  exchange::markdown_importer.run(input, settings, [&](const Result<exchange::Taken>& taken) {
    words = taken ? record(std::get<exchange::Imported>(*taken).incident)
                  : fmt::format("{}: {}", taken.error().place.line, taken.error().message);
  });
  return words;
}

/// The remarks of a document, a line for each.
std::string report(std::string text) {
  std::string words;
  auto input = exchange::input_of("report.md", std::move(text));
  exchange::markdown_importer.run(input, {}, [&](const Result<exchange::Taken>& taken) {
    for (const auto& remark : std::get<exchange::Imported>(*taken).remarks)
      words += fmt::format("{}: {} {}: {}\n", remark.line, remark.what, remark.value, remark.words);
  });
  return words;
}

}  // namespace

TEST_CASE("headings that are times are events in the zone of the document") {
  CHECK(read("# 2024-03-12: Cache cold\n## Timeline\nAll times in PDT.\n### 2024-03-12 08:20\nThe "
             "cache is empty.\n### ~08:50 ###\nA page goes out.\n## Root cause\nA flush.\n") ==
        "Etc/GMT+7\n2024-03-12T15:20:00Z The cache is empty.\n2024-03-12T15:50:00Z A page goes "
        "out.\n[root_cause] A flush.\n");
}

TEST_CASE("times with a point are on the day of the line above") {
  CHECK(
      read("# Index lost\n## Timeline\n3 June 2024\n\n17.10 BD merged a change\n\n17.40 BD rolled "
           "back\n\n4 June 2024\n\n08.05 all clear\n") ==
      "UTC\n2024-06-03T17:10:00Z BD merged a change\n2024-06-03T17:40:00Z BD rolled "
      "back\n2024-06-04T08:05:00Z all clear\n");
}

TEST_CASE("a clock without a colon after a day, below a heading inside of another section") {
  CHECK(read("# 2024-05-07 Sync halt\n# Recovery\nWe copied a snapshot.\n## Timeline (UTC)\n"
             "- 2024-05-07 0315: halt\n- 2024-05-07 0702: running\n# Causes\nA full disk.\n") ==
        "UTC\n2024-05-07T03:15:00Z halt\n2024-05-07T07:02:00Z running\n[resolution] We copied a "
        "snapshot.\n[root_cause] A full disk.\n");
}

TEST_CASE("a list belongs to the paragraph above it") {
  CHECK(read("# Index lost\n\nOn 3 June 2024.\n\n## Actions\n**BD** Write a test for:\n- the "
             "merge\n- the split\n\n**EF** Explain the index\n") ==
        "UTC\nstarted 2024-06-03\naction Write a test for: the merge; the split by BD\naction "
        "Explain the index by EF\n[summary] On 3 June 2024.\n");
  CHECK(read("# Index lost\n\n## Actions\n\n- " + std::string(201, 'a') + "\n- short\n") ==
        "UTC\n[next_steps] - " + std::string(201, 'a') + "\n- short\n");
}

TEST_CASE("facts side by side are facts") {
  CHECK(read("# Down\n\n**Date:** 2024-08-02 | **Severity:** SEV3\n**Author:** Bo Berg | "
             "**Status:** Resolved\n\n## Summary\nIt was down.\n") ==
        "UTC\nstarted 2024-08-02\nauthor Bo Berg\n[summary] It was down.\n");
}

TEST_CASE("headings are known without their day, sign and number, a second one is of its own") {
  CHECK(read("# Down\n## What happened on 17th June 2024\na\n## 🔍 Root cause\nb\n## 3. Why did it "
             "happen?\nc\n") ==
        "UTC\nstarted 2024-06-17\n[what_happened] a\n[root_cause] b\n[3. Why did it happen?] c\n");
}

TEST_CASE("pages that are not about an incident are rejected") {
  CHECK(read("# Code of Conduct\n\n## Our pledge\n\nWe are kind.\n") ==
        "1: this page is not about an incident: Code of Conduct");
  CHECK(read("# Reports\n\nSome.\n", "docs/README.md") ==
        "1: this file is not about an incident: README");
  CHECK(read("# All reports\n\n- [a](a.md)\n- [b](b.md)\n- [c](c.md)\n- [d](d.md)\n") ==
        "1: this page is a list of links to other pages");
  CHECK(read("# INCIDENT NAME\n\n## Summary\n\nLorem ipsum.\n\n## Timeline\n\n- 12:45 PM: Thing 1 "
             "happened\n") == "5: this is a template that nobody has filled in");
  CHECK(read("# Code of Conduct\n\n## Our pledge\n\nWe are kind.\n", "report.md", true) ==
        "UTC\n[Our pledge] We are kind.\n");
}

TEST_CASE("the day of the text wins over the day in the name of the file") {
  CHECK(read("# Mainnet stall\n\nOn 4 February 2024 the chain stalled.\n",
             "2024-07-01-mainnet-stall.md") ==
        "UTC\nstarted 2024-02-04\npublished 2024-07-01\n[summary] On 4 February 2024 the chain "
        "stalled.\n");
  CHECK(read("# Mainnet stall\n\nThe chain stalled.\n", "2024-07-01-mainnet-stall.md") ==
        "UTC\nstarted 2024-07-01\n[summary] The chain stalled.\n");
}

TEST_CASE("a report is of an incident that is over, unless it says that it goes on") {
  CHECK(read("# Down\n\n**Status:** Ongoing\n\nSince 2024-05-02 we lose orders.\n") ==
        "UTC\nstarted 2024-05-02\nopen\n[summary] Since 2024-05-02 we lose orders.\n");
}

TEST_CASE("days follow midnight, twelve-hour clocks noon, and wrong orders stay as written") {
  CHECK(read("# Down 2024-05-02\n## Timeline\n- 23:58 a\n- 00:40 b\n- 00:20 c\n") ==
        "UTC\n2024-05-02T23:58:00Z a\n2024-05-03T00:20:00Z c\n2024-05-03T00:40:00Z b\n");
  CHECK(read("# Down 2024-05-02\n## Timeline\n- 9:40 a\n- 12:40 b\n- 1:05 c\n") ==
        "UTC\n2024-05-02T09:40:00Z a\n2024-05-02T12:40:00Z b\n2024-05-02T13:05:00Z c\n");
  CHECK(read("# Down\n## Timeline\n- 23:50 a\n- 2024-05-03 00:10 b\n") ==
        "UTC\n2024-05-02T23:50:00Z a\n2024-05-03T00:10:00Z b\n");
  CHECK(read("# Down 2024-05-02\n## Timeline\n- 14:30 c\n- 14:20 b\n- 14:10 a\n") ==
        "UTC\n2024-05-02T14:10:00Z a\n2024-05-02T14:20:00Z b\n2024-05-02T14:30:00Z c\n");
}

TEST_CASE("zones of columns, of some entries, and standard time in summer") {
  CHECK(read("# Down 2024-01-02\n## Timeline\n| Time (CET) | What |\n|--|--|\n| 10:00 | a |\n") ==
        "Etc/GMT-1\n2024-01-02T09:00:00Z a\n");
  CHECK(read("# Down 2024-01-02\n## Timeline\n- 10:00 EST a\n- 10:05 b\n") ==
        "Etc/GMT+5\n2024-01-02T15:00:00Z a\n2024-01-02T15:05:00Z b\n");
  CHECK(read("# Down 2024-07-02\n## Timeline\nAll times in PST\n- 10:00 a\n") ==
        "America/Los_Angeles\n2024-07-02T17:00:00Z a\n");
  CHECK(read("# Down 2024-07-02\n## Timeline (London time)\n- 10:00 a\n") ==
        "Europe/London\n2024-07-02T09:00:00Z a\n");
  CHECK(read("# Down 2024-07-02\n## Timeline\n- 18:00 UTC / 11:00 PDT: a\n") ==
        "UTC\n2024-07-02T18:00:00Z a\n");
}

TEST_CASE("a document decides whether the month or the day comes first, else nothing is guessed") {
  CHECK(read("# Down\n## Timeline\n- 3/4/2024 10:00 a\n- 3/28/2024 10:00 b\n") ==
        "UTC\n2024-03-04T10:00:00Z a\n2024-03-28T10:00:00Z b\n");
  CHECK(read("# Down\n## Timeline\n- 3/4/2024 10:00 a\n- 3/5/2024 10:00 b\n") ==
        "UTC\n[Timeline] - 3/4/2024 10:00 a\n- 3/5/2024 10:00 b\n");
}

TEST_CASE("the report says which lines begin with a time and stay text") {
  CHECK(report("# Down\n## Timeline\n- 10:00 a\n- 10:05 b\n## Notes\n- 10:10 c\n") ==
        "3: time 10:00: the timeline stays text, with its 2 entries: it has no day\n"
        "3: lines that begin with a time : 3 stay in the text: lines 3-4, 6\n");
}

TEST_CASE("the order of lines and the style of times do not change the record") {
  const auto events = [](const std::string& text) {
    const auto all = read("# Down\n## Timeline\n" + text);
    return all;
  };
  const auto plain = events("- 2024-05-02 14:05 UTC a\n- 2024-05-02 14:10 UTC b\n");
  CHECK(events("- 2024-05-02 14:10 UTC b\n- 2024-05-02 14:05 UTC a\n") == plain);
  CHECK(events("- 2 May 2024, 14:05 UTC: a\n- 2 May 2024, 14:10 UTC: b\n") == plain);
  CHECK(events("- **2024-05-02 2:05 PM UTC** - a\n- **2024-05-02 2:10 PM UTC** - b\n") == plain);
  CHECK(events("2 May 2024\n\n14:05 UTC a\n\n14:10 UTC b\n") == plain);
  CHECK(events("### 2024-05-02 14:05 UTC\na\n### 14:10 UTC\nb\n") == plain);
  CHECK(
      events("| Time | What |\n|--|--|\n| 2024-05-02T14:05Z | a |\n| 2024-05-02T14:10Z | b |\n") ==
      plain);
}

}  // namespace pm::tests::markdown_documents_test
