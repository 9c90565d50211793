#include <optional>
#include <string>

#include "catch.hpp"
#include "pm/checks/run.hpp"
#include "pm/text/source.hpp"
#include "pm/time/civil.hpp"
#include "pm/yaml/read.hpp"

namespace pm::tests::allow_comment_test {
namespace {

/// The diagnostics of a record, `line rule message`, a line each.
std::string found(const std::string& record, const std::string& prose = "", bool all_rules = true) {
  const text::Source source("x.yaml", record);
  const text::Source beside("x.md", prose);
  text::Report report;
  const auto incident =
      yaml::read_incident(source, prose.empty() ? nullptr : &beside, "x", {}, report);
  const checks::Titles titles;
  checks::run({.incident = incident,
               .config = {},
               .now = time::in_utc({.year = 2026}),
               .earlier = all_rules ? &titles : nullptr,
               .prose = prose.empty() ? nullptr : &beside},
              report);
  std::string out;
  for (const auto& one : report.all()) {
    const auto line = one.where ? one.where.source->line_of(one.where.span.begin) + 1 : 0;
    out += std::to_string(line) + " " + std::string(one.rule) + " " + one.message + "\n";
  }
  return out;
}

const std::string head = "title: A\ntimezone: UTC\ntimes: {started: 2024-01-01 10:00}\n";
const std::string no_owner = "the action `Alert` has no owner\n";

}  // namespace

TEST_CASE("allow: a comment is about its own line, or the next one with content") {
  CHECK(found(head + "actions:\n  - title: Alert\n") == "5 action-owner " + no_owner);
  CHECK(found(head + "actions:\n  - title: Alert  # pm: allow action-owner no team yet\n").empty());
  CHECK(found(head + "actions:\n  # pm: allow action-owner no team yet\n\n"
                     "  # pm: allow unknown-key for our own tool\n  - {title: Alert, foo: 1}\n")
            .empty());
  CHECK(found(head + "# pm: allow action-owner no team yet\nactions:\n  - title: Alert\n") ==
        "4 allow-comment there is no `action-owner` here to allow\n6 action-owner " + no_owner);
}

TEST_CASE("allow: without a reason nothing is allowed, and both are reported") {
  CHECK(found(head + "actions:\n  - title: Alert  # pm: allow action-owner \n") ==
        "5 action-owner " + no_owner + "5 allow-comment no reason to allow `action-owner`\n");
  CHECK(found(head + "# pm: allow\n") == "4 allow-comment this comment allows no rule\n");
}

TEST_CASE("allow: errors that make a record unreadable cannot be allowed") {
  CHECK(found("# pm: allow syntax we like it\ntitle: [\n").find("syntax ") != std::string::npos);
  CHECK(found(head + "# pm: allow syntax we like it\n") ==
        "4 allow-comment a comment cannot allow `syntax`\n");
}

TEST_CASE("allow: the text of a block, a quotation and other words are no comments") {
  CHECK(found(head + "updates:\n  - at: 2024-01-01 10:00\n    phase: investigating\n"
                     "    message: |\n      # pm: allow action-owner in a message\n\n"
                     "      # pm: allow\n    # pm: allow action-owner nothing here\n") ==
        "11 allow-comment there is no `action-owner` here to allow\n");
  CHECK(found(head + "updates:\n  - message: |\n      # pm: allow\n    at: 2024-01-01 10:00\n"
                     "    phase: investigating\n    foo: 1  # pm: allow unknown-key our own tool\n")
            .empty());
  CHECK(
      found(head + "organization: \"a#pm: allow x\"\n# see pm: allow x\n# pm: allowed\n").empty());
}

TEST_CASE("allow: in Markdown a comment of HTML allows") {
  const std::string prose = "## What happened\n\nA.\n\n## What happened\n\nB.\n";
  const auto without = found(head, prose);
  REQUIRE(without.find("duplicate-key") != std::string::npos);
  const std::string allowed =
      "## What happened\n\nA.\n\n<!-- pm: allow duplicate-key two teams wrote -->\n"
      "## What happened\n\nB.\n";
  CHECK(found(head, allowed).find("duplicate-key") == std::string::npos);
  CHECK(found(head, allowed).find("allow-comment") == std::string::npos);
  CHECK(found(head, "## Impact\n\n<!-- pm: allow duplicate-key -->\n\nB.\n")
            .find("no reason to allow `duplicate-key`") != std::string::npos);
}

TEST_CASE("allow: only a run over all rules judges the comments themselves") {
  CHECK(found(head + "# pm: allow\n", "", false).empty());
  CHECK(found(head + "actions:\n  - title: Alert  # pm: allow action-owner no team\n", "", false)
            .empty());
}

}  // namespace pm::tests::allow_comment_test
