#include <string>

#include "catch.hpp"
#include "markdown_words.hpp"

namespace pm::tests::markdown_tables_test {

using test::imported_markdown;

namespace {

const std::string end = "\nsource:\n  system: markdown\n  id: login\n";

/// A document with one section, as it stands in the record.
std::string kept(const std::string& heading, const std::string& lines) {
  std::string indented;
  for (const char c : lines) indented += c == '\n' ? std::string("\n    ") : std::string(1, c);
  indented.resize(indented.size() - 4);
  return "title: T\ntimezone: UTC\n\ntimes:\n  resolved: unknown\n\npostmortem:\n  " + heading +
         ": |\n    " + indented + end;
}

}  // namespace

TEST_CASE("what a timeline leaves is no action") {
  const std::string rest =
      "| Time | What | Who |\n|---|---|---|\n| unknown | somebody pulled the plug | bob |\n";
  CHECK(imported_markdown("# T\n\n## Timeline\n\n" + rest) == kept("Timeline", rest));
  CHECK(imported_markdown("# T\n\n## Context\n\n" + rest) == kept("Context", rest));
  const std::string tasks = "- [ ] ask ops\n- [x] later, look at the disk\n";
  CHECK(imported_markdown("# T\n\n## Timeline\n\n" + tasks) == kept("Timeline", tasks));
  const std::string timed = "| When | Task | Who |\n|---|---|---|\n| soon | plug it in | bob |\n";
  CHECK(imported_markdown("# T\n\n## Context\n\n" + timed) == kept("Context", timed));
}

TEST_CASE("elsewhere than among next steps a table of actions says so") {
  const std::string lessons = "| What | Status |\n|---|---|\n| Rollback worked | yes |\n";
  CHECK(imported_markdown("# T\n\n## Lessons\n\n" + lessons) == kept("Lessons", lessons));
  const std::string items = "| Item | Owner |\n|---|---|\n| Cable | ann |\n";
  CHECK(imported_markdown("# T\n\n## Lessons\n\n" + items) == kept("Lessons", items));
  const auto text = imported_markdown(
      "# T\n\n## Next steps\n\n| What | Status | Type |\n|---|---|---|\n| Rollback | yes | "
      "preventive |\n| Cable | in progress | detect |\n");
  CHECK(text ==
        "title: T\ntimezone: UTC\n\ntimes:\n  resolved: unknown\n\nactions:\n  - title: Rollback\n "
        "   type: prevent\n    "
        "status: done\n  - title: Cable\n    type: detect\n    status: in_progress\n" +
            end +
            "7: read as Status `yes`: the status `done` of an action\n"
            "7: read as Type `preventive`: the type `prevent` of an action\n"
            "5: read as What, Status, Type ``: columns of actions\n"
            "3: read as Next steps ``: what stood below it is in the record as data\n");
}

TEST_CASE("the headings of tables that are read are in the report") {
  CHECK(imported_markdown("# T\n\n## Timeline\n\n| When | Remarks | Event |\n|---|---|---|\n"
                          "| 2024-01-29 around 10:02 UTC | | alert |\n\n## Stats\n\n"
                          "| Metric | Figure |\n|---|---|\n| Users | 12 |\n") ==
        "title: T\ntimezone: UTC\n\ntimes:\n  resolved: unknown\n\ntimeline:\n  - at: "
        "2024-01-29T10:02Z\n    event: alert\n" +
            end +
            "\nfields:\n  markdown: {Users: \"12\"}\n"
            "7: read as time `2024-01-29 around 10:02 UTC`: about this time\n"
            "5: read as When, Remarks, Event ``: columns of the timeline\n"
            "3: read as Timeline ``: what stood below it is in the record as data\n"
            "13: kept under `fields` Users `12`: \n"
            "11: read as Metric, Figure ``: columns of labels and values\n"
            "9: read as Stats ``: what stood below it is in the record as data\n");
}

TEST_CASE("a severity is one of the scale, however it is mapped") {
  exchange::ImportSettings settings;
  settings.severities = {"S1", "S2"};
  settings.map = {{"severity", "SEV-1", "s1"}, {"severity", "SEV-2", "S9"}};
  const auto severity = [&](const std::string& word) {
    const auto text = imported_markdown("# T\n\nSeverity: " + word + "\n\nDown.\n", settings);
    return text.substr(text.find("\nseverity:") == std::string::npos ? text.find("\nfields:")
                                                                     : text.find("\nseverity:"));
  };
  CHECK(severity("SEV-1").starts_with("\nseverity: S1\n"));
  CHECK(severity("s2").starts_with("\nseverity: S2\n"));
  CHECK(severity("SEV-2") ==
        "\nfields:\n  markdown: {Severity: SEV-2}\n3: kept under `fields` Severity `SEV-2`: `S9`, "
        "which it is mapped to, is not in the scale of severities\n");
}

}  // namespace pm::tests::markdown_tables_test
