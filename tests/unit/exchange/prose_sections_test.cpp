#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "../../../src/exchange/markdown_report/action_names.hpp"
#include "../../../src/exchange/markdown_report/key_moments.hpp"
#include "../../../src/exchange/markdown_report/sections.hpp"
#include "../../../src/exchange/markdown_report/synonyms.hpp"
#include "catch.hpp"
#include "pm/prose/timeline.hpp"

namespace pm::tests::prose_sections_test {

using exchange::markdown_report::Headings;
using model::SectionKind;

namespace {

/// "what_happened (What Happened?): text", "own Timeline: text", one line each.
std::string words(std::string_view prose, Headings style) {
  std::string all;
  for (const auto& section : exchange::markdown_report::sections(prose, style)) {
    std::string text = section.prose.value;
    for (auto& c : text) c = c == '\n' ? '/' : c;
    if (section.kind == SectionKind::own)
      all += fmt::format("own {}: {}\n", section.key.value, text);
    else
      all += fmt::format("{} ({}): {}\n", model::word(section.kind), section.heading, text);
  }
  return all;
}

std::string page(const char* name) {
  std::ifstream file(name);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

}  // namespace

TEST_CASE("a prose is cut at the level at which most sections are known") {
  CHECK(
      words("# Outage of May 4\n\n## What happened\n\nA.\n\n### Details\n\nB.\n\n## Next steps\nC.",
            Headings::markdown) ==
      "own Outage of May 4: \n"
      "what_happened (): A.//### Details//B.\n"
      "next_steps (): C.\n");
}

TEST_CASE("what stands before the first heading is the summary or its beginning") {
  CHECK(words("Sorry.\n\n## Cause\nX", Headings::markdown) ==
        "summary (): Sorry.\nroot_cause (Cause): X\n");
  CHECK(words("Sorry.\n\n## Summary\nX", Headings::markdown) == "summary (): Sorry.//X\n");
  CHECK(words("", Headings::markdown).empty());
}

TEST_CASE("headings are underlined or bold as well") {
  CHECK(words("Root cause\n==========\nX\n\nImpact\n===\nY", Headings::markdown) ==
        "root_cause (): X\nimpact (): Y\n");
  CHECK(words("**Root cause:**\n\nX\n\n__Impact__\nY\n\n** What happened? **\nZ",
              Headings::markdown) ==
        "root_cause (): X\nimpact (): Y\nwhat_happened (What happened?): Z\n");
  CHECK(words("A sentence.\n---\nanother", Headings::markdown) ==
        "summary (): A sentence./---/another\n");
}

TEST_CASE("code and comments are never cut") {
  CHECK(words("## Cause\n```\n## Impact\n```\n<!--\n## Fix\n-->\n", Headings::markdown) ==
        "root_cause (Cause): ```/## Impact/```/<!--/## Fix/-->\n");
}

TEST_CASE("the second heading of a kind, and one like a key, is a section of its own") {
  CHECK(words("## Impact\nA\n## Impact\nB\n## impact\nC\n## Impact\nD\n## status\nE",
              Headings::markdown) ==
        "impact (): A\nown Impact: B\nown Impact (2): C\nown Impact (3): D\nown Status: E\n");
}

TEST_CASE("a known section goes to the first heading with a text") {
  CHECK(words("## Root Cause Analysis\n\n## Description\nA\n\n## Root cause\nB",
              Headings::markdown) ==
        "own Root Cause Analysis: \nwhat_happened (Description): A\nroot_cause (): B\n");
}

TEST_CASE("a heading that only groups known ones gives way to them") {
  CHECK(
      words("## Impact\nA\n## Lessons\n### What went well\nB\n### What went wrong\nC\n## Cause\nD",
            Headings::markdown) ==
      "impact (): A\nown Lessons: \nwent_well (): B\nwent_wrong (): C\nroot_cause (Cause): D\n");
}

TEST_CASE("in plain text lines that stand alone are headings") {
  CHECK(
      words("Site Outage Post-Mortem\n\nOn Monday the site was down.\n\nWhat Happened\n\nA cache "
            "was full.\n\n"
            "Services\\Modules Impacted: \n\n\u00A0\n\nShop\n\nPreventative Action:  \n\nMore "
            "memory.\n\n"
            "Ann Example\nChief Engineer\n\nExample Inc.",
            Headings::plain) ==
      "own Site Outage Post-Mortem: On Monday the site was down.\n"
      "what_happened (What Happened): A cache was full.\n"
      "own Services\\Modules Impacted: Shop\n"
      "next_steps (Preventative Action): More memory.//Ann Example/Chief Engineer//Example Inc.\n");
}

TEST_CASE("in plain text a known heading may stand right above its text") {
  CHECK(words("Current status.\nAll is well.\n\nWhat happened (all times UTC)\nIt broke.\n\n"
              "How we’re growing more resilient from here\n\nWe test.",
              Headings::plain) ==
        "own Current status: All is well.\n"
        "what_happened (What happened (all times UTC)): It broke.\n"
        "next_steps (How we’re growing more resilient from here): We test.\n");
}

TEST_CASE("in plain text sentences, dates, names and list items are no headings") {
  const std::string prose =
      "Hello everyone\n\nThursday, January 25, 2024\n\nWe are truly sorry\n\nThe impact was "
      "high.\n\n"
      "- Impact\n\nThis is fixed\n\nBest regards\n\nAnn";
  std::string one = "summary (): " + prose + "\n";
  for (auto& c : one) c = c == '\n' ? '/' : c;
  one.back() = '\n';
  CHECK(words(prose, Headings::plain) == one);
}

TEST_CASE("docs/formats/markdown.md lists the words of sections and key moments") {
  const auto text = page(PM_SOURCE_DIR "/docs/formats/markdown.md");
  const auto row = [](std::string_view key, const std::vector<std::string_view>& all) {
    return fmt::format("| `{}` | {} |\n", key, fmt::join(all, " · "));
  };
  for (const auto& name : model::names(SectionKind{})) {
    const auto all = exchange::markdown_report::synonyms_of(name.value);
    CHECK(text.find(row(name.word, all)) != std::string::npos);
    for (const auto words : all) {
      CAPTURE(words);
      CHECK(exchange::markdown_report::kind_of_heading(words) == name.value);
      CHECK(model::section_of(words) == SectionKind::own);
    }
  }
  for (const auto moment :
       {&model::Times::started, &model::Times::detected, &model::Times::acknowledged,
        &model::Times::mitigated, &model::Times::resolved})
    CHECK(text.find(row(exchange::markdown_report::key_of(moment),
                        exchange::markdown_report::words_of(moment))) != std::string::npos);
}

TEST_CASE("docs/formats/markdown.md lists the headings of columns") {
  using enum exchange::markdown_report::ActionField;
  const auto text = page(PM_SOURCE_DIR "/docs/formats/markdown.md");
  const auto has = [&](std::string_view key, const std::vector<std::string_view>& all) {
    return text.find(fmt::format("| `{}` | {} |\n", key, fmt::join(all, " · "))) !=
           std::string::npos;
  };
  CHECK(has("time", prose::column_words(prose::ColumnKind::time)));
  CHECK(has("day", prose::column_words(prose::ColumnKind::day)));
  CHECK(has("event", prose::column_words(prose::ColumnKind::event)));
  CHECK(has("by", prose::column_words(prose::ColumnKind::person)));
  CHECK(has("link", prose::column_words(prose::ColumnKind::link)));
  CHECK(has("title", words_of(title)));
  CHECK(has("owner", words_of(owner)));
  CHECK(has("type", words_of(type)));
  CHECK(has("priority", words_of(priority)));
  CHECK(has("due", words_of(due)));
  CHECK(has("status", words_of(status)));
  CHECK(has("link", words_of(link)));
  CHECK(has("id", words_of(id)));
}

}  // namespace pm::tests::prose_sections_test
