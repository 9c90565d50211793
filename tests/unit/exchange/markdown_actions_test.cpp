#include <string>

#include "catch.hpp"
#include "markdown_words.hpp"

namespace pm::tests::markdown_actions_test {

using test::imported_markdown;

TEST_CASE("rows of a table, tasks and items below their heading are actions") {
  CHECK(imported_markdown(R"md(# Queue full

## Action items

| Type | Action | Who | Priority | Bug | Due | Status |
|---|---|---|---|---|---|---|
| Prevent | Test it | Ann | P1 | PM-12 | 2022-07-01 | In progress |
| Other | Talk | | | [#4](https://example.com/4) **DONE** | soon | |
| | | | | | | |

- [ ] Alert on it (owner: @bob, due 2024-05-01)
- [x] Write a runbook @ann
- N/A
- Ask
  the others (what for?)
- Improve tests
  - of the queue

## Lessons learned

- [ ] Sleep
- Test more
)md") == R"md(title: Queue full
timezone: UTC

times:
  resolved: unknown

postmortem:
  Lessons learned: |
    - [ ] Sleep
    - Test more

actions:
  - title: "Test it (Bug: PM-12)"
    owner: Ann
    type: prevent
    priority: P1
    due: 2022-07-01
    status: in_progress
  - title: "Talk (Type: Other) (Bug: #4) (Due: soon)"
    status: done
    link: https://example.com/4
  - title: Alert on it
    owner: "@bob"
    due: 2024-05-01
    status: open
  - title: Write a runbook
    owner: "@ann"
    status: done
  - title: Ask the others (what for?)
  - title: "Improve tests: of the queue"

source:
  system: markdown
  id: login
5: read as Type, Action, Who, Priority, Bug, Due, Status ``: columns of actions
13: left out N/A ``: it says that there is nothing
3: read as Action items ``: what stood below it is in the record as data
)md");
}

TEST_CASE("a list with an item that is too long stays text, in whatever script it is") {
  const std::string words(201, 'a');
  CHECK(imported_markdown("# T\n\n## Action items\n\n- " + words + "\n- 監視\n") ==
        "title: T\ntimezone: UTC\n\ntimes:\n  resolved: unknown\n\npostmortem:\n  next_steps: |\n  "
        "  - " +
            words +
            "\n    - 監視\n  headings: {next_steps: Action items}\n\nsource:\n  "
            "system: markdown\n  id: login\n");
}

TEST_CASE("definitions of links go where they are used") {
  CHECK(imported_markdown("# T\n\n## Summary\n\nSee [this][a].\n\n## Action items\n\n- Do it\n\n"
                          "[a]: https://example.com/a\n") == R"md(title: T
timezone: UTC

times:
  resolved: unknown

postmortem:
  summary: |
    See [this][a].

    [a]: https://example.com/a

actions:
  - title: Do it

source:
  system: markdown
  id: login
7: read as Action items ``: what stood below it is in the record as data
)md");
}

TEST_CASE("what says nothing is refused with its place") {
  CHECK(imported_markdown("") ==
        "refused login.md:1: the document has no text below its headings ()\n");
  CHECK(imported_markdown("# T\n\n## Summary\n\n## Timeline\n") ==
        "refused login.md:1: the document has no text below its headings ()\n");
  CHECK(
      imported_markdown("# T\n\n## Summary\n\n## Timeline\n\n| Time | Event |\n| - | --- |\n"
                        "| 20xx-MM-DD HH:mm | what |\n\n## Attendees\n\n- Some One\n") ==
      R"md(refused login.md:9: this is a template that nobody has filled in (`--force` imports it all the same)
)md");
  CHECK(imported_markdown("+++\ntitle = 1\n+++\n") ==
        "refused login.md:1:1: the front matter is TOML (write it as YAML between lines `---`)\n");
}

TEST_CASE("a published analysis has its sections") {
  CHECK(imported_markdown("# T\n\n## Status\n\nComplete\n\n## Cause\n\nX\n") == R"md(title: T
timezone: UTC

times:
  resolved: unknown

postmortem:
  status: published
  root_cause: X
  headings: {root_cause: Cause}

source:
  system: markdown
  id: login
3: read as Status `Complete`: the status `published` of the analysis
)md");
}

TEST_CASE("bytes that a record cannot hold are said") {
  CHECK(imported_markdown("\xEF\xBB\xBF# T\r\n\r\nA\x01 \xFF.\r\n") == R"md(title: T
timezone: UTC

times:
  resolved: unknown

postmortem:
  summary: A �.

source:
  system: markdown
  id: login
0: read as bytes `1 byte`: no UTF-8; each is U+FFFD now
0: left out control characters `1 character`: a text has none
)md");
}

TEST_CASE("Markdown is known by its name, and without one by its headings") {
  const auto* const importer = &exchange::markdown_importer;
  CHECK(importer->recognises("anything", "a.md"));
  CHECK(importer->recognises("\n# Title\n", "a"));
  CHECK(importer->recognises("text\n\n## Impact\n", "a.txt"));
  CHECK_FALSE(importer->recognises("plain text\n#hash", "a.txt"));
  CHECK_FALSE(importer->recognises("{\"a\": \"# b\"}", "a"));
  CHECK_FALSE(importer->recognises(std::string_view("# a\0b", 5), "a.md"));
}

}  // namespace pm::tests::markdown_actions_test
