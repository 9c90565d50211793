#include "pm/yaml/edit.hpp"

#include "catch.hpp"
#include "editing.hpp"

namespace pm::tests::edit_test {

using tests::edited;
using tests::inserted;
using tests::removed;
using tests::replaced;
using tests::set;

namespace {

data::Value update() {
  auto draft = data::mapping();
  draft.set("at", data::word("10:00")).set("phase", data::word("resolved"));
  return draft;
}

data::Value update_with(std::string message) {
  auto draft = update();
  draft.set("message", data::prose(std::move(message)));
  return draft;
}

}  // namespace

TEST_CASE("an entry is added behind the last one, indented as that is") {
  CHECK(edited("updates:\n  - at: 9:00\n    phase: a\n", inserted({"updates"}, update())) ==
        "updates:\n  - at: 9:00\n    phase: a\n  - at: 10:00\n    phase: resolved\n");
  CHECK(edited("updates:\n- at: 9:00\ntitle: A\n", inserted({"updates"}, update())) ==
        "updates:\n- at: 9:00\n- at: 10:00\n  phase: resolved\ntitle: A\n");
  CHECK(edited("updates:\n    -   at: 9:00\n", inserted({"updates"}, update_with("a\nb\n"))) ==
        "updates:\n    -   at: 9:00\n    -   at: 10:00\n        phase: resolved\n"
        "        message: |\n            a\n            b\n");
  CHECK(edited("labels:\n  -   a\n", inserted({"labels"}, data::text("b"))) ==
        "labels:\n  -   a\n  -   b\n");
}

TEST_CASE("an entry is put before another one with that one's comments") {
  const std::string record = "labels:\n  # first\n  - a\n  # second\n  - b\n";
  CHECK(edited(record, inserted({"labels"}, data::text("c"), 0)) ==
        "labels:\n  - c\n  # first\n  - a\n  # second\n  - b\n");
  CHECK(edited(record, inserted({"labels"}, data::text("c"), 1)) ==
        "labels:\n  # first\n  - a\n  - c\n  # second\n  - b\n");
  CHECK(edited("labels:\n- - a\n", inserted({"labels", 0U}, data::text("c"), 0)) ==
        "labels:\n- - c\n  - a\n");
}

TEST_CASE("entries that blank lines keep apart stay apart") {
  const std::string record = "labels:\n  - a\n\n  - b\n\ntitle: A\n";
  CHECK(edited(record, inserted({"labels"}, data::text("c"))) ==
        "labels:\n  - a\n\n  - b\n\n  - c\n\ntitle: A\n");
  CHECK(edited(record, inserted({"labels"}, data::text("c"), 1)) ==
        "labels:\n  - a\n\n  - c\n\n  - b\n\ntitle: A\n");
  CHECK(edited(record, inserted({"labels"}, data::text("c"), 0)) ==
        "labels:\n  - c\n\n  - a\n\n  - b\n\ntitle: A\n");
}

TEST_CASE("comments that are indented deeper than the last entry belong to it") {
  CHECK(edited("labels:\n  - a # one\n    # more\n\n    # and more\n  # of the list\ntitle: A\n",
               inserted({"labels"}, data::text("b"))) ==
        "labels:\n  - a # one\n    # more\n\n    # and more\n  - b\n  # of the list\ntitle: A\n");
}

TEST_CASE("beside entries in brackets a new one has brackets too") {
  CHECK(edited("timeline:\n  - {at: 9:00}\n", inserted({"timeline"}, update_with("a\nb"))) ==
        "timeline:\n  - {at: 9:00}\n  - {at: 10:00, phase: resolved, message: \"a\\nb\"}\n");
  CHECK(edited("updates: [{at: 9:00}] # all\n", inserted({"updates"}, update(), 0)) ==
        "updates: [{at: 10:00, phase: resolved}, {at: 9:00}] # all\n");
  CHECK(edited("labels: [a,b]\n", inserted({"labels"}, data::text("c"))) == "labels: [a,b, c]\n");
  CHECK(edited("labels: [a, b,]\n", inserted({"labels"}, data::text("c"))) ==
        "labels: [a, b, c,]\n");
}

TEST_CASE("in brackets over several lines a new entry has a line too") {
  CHECK(edited("labels: [\n  a,\n  b # two\n  ]\n", inserted({"labels"}, data::text("c"))) ==
        "labels: [\n  a,\n  b, # two\n  c\n  ]\n");
  CHECK(edited("labels: [\n  a,\n  b, # two\n  ]\n", inserted({"labels"}, data::text("c"))) ==
        "labels: [\n  a,\n  b, # two\n  c,\n  ]\n");
  CHECK(edited("labels: [\n  # one\n  a\n  ]\n", inserted({"labels"}, data::text("c"), 0)) ==
        "labels: [\n  c,\n  # one\n  a\n  ]\n");
  CHECK(edited("labels: [\n  a]\n", inserted({"labels"}, data::text("c"))) ==
        "labels: [\n  a,\n  c]\n");
}

TEST_CASE("a list that is not there yet, or empty, is made") {
  const auto made = "title: A\nupdates:\n  - at: 10:00\n    phase: resolved\n";
  for (const auto* record : {"title: A\n", "title: A\nupdates:\n", "title: A\nupdates: []\n",
                             "title: A\nupdates: ~\n", "title: A\nupdates: null\n"}) {
    CHECK(edited(record, inserted({"updates"}, update())) == made);
  }
  CHECK(edited("updates: [] # none\nlabels: []\n", inserted({"updates"}, update())) ==
        "updates: # none\n  - at: 10:00\n    phase: resolved\nlabels: []\n");
  CHECK(edited("labels: [ ]\n", inserted({"labels"}, data::text("a"))) == "labels: [a]\n");
  CHECK(edited("labels: # none\n", inserted({"labels"}, data::text("a"))) ==
        "labels: [a] # none\n");
}

TEST_CASE("comments below a key without a value stay above what is put there") {
  CHECK(
      edited("updates:\n  # - at: 9:00\n# the others\nactions: []\n",
             inserted({"updates"}, update())) ==
      "updates:\n  # - at: 9:00\n  - at: 10:00\n    phase: resolved\n# the others\nactions: []\n");
}

TEST_CASE("a list that is made is indented as others are") {
  CHECK(edited("labels:\n- a\n", inserted({"updates"}, update())) ==
        "labels:\n- a\nupdates:\n- at: 10:00\n  phase: resolved\n");
  CHECK(edited("times:\n    started: 9:00\n", inserted({"updates"}, update_with("a\nb\n"))) ==
        "times:\n    started: 9:00\nupdates:\n    - at: 10:00\n      phase: resolved\n"
        "      message: |\n          a\n          b\n");
}

TEST_CASE("a value is replaced in its own quotes, and the comment behind it stays") {
  CHECK(edited("title: A # x\n", set({"title"}, data::text("B"))) == "title: B # x\n");
  CHECK(edited("title:   'A'\n", set({"title"}, data::text("it's"))) == "title:   'it''s'\n");
  CHECK(edited("title: \"A\" # x\n", set({"title"}, data::text("B"))) == "title: \"B\" # x\n");
  CHECK(edited("title: 'A'\n", set({"title"}, data::text("a\x1B"))) == "title: \"a\\x1B\"\n");
  CHECK(edited("title: # x\n", set({"title"}, data::text("B"))) == "title: B # x\n");
  CHECK(edited("title: ~ # x\n", set({"title"}, data::text("B"))) == "title: B # x\n");
  CHECK(edited("title: A\n  b # x\n", set({"title"}, data::text("B"))) == "title: B # x\n");
  CHECK(edited("{title: A, labels: }\n", set({"labels"}, data::text("B"))) ==
        "{title: A, labels: B }\n");
}

TEST_CASE("a text in a block stays one, in the same column") {
  const std::string record = "postmortem:\n  summary: | # x\n       a\n\n       b\n  # c\n";
  CHECK(edited(record, set({"postmortem", "summary"}, data::prose("One.\n\n- two\n"))) ==
        "postmortem:\n  summary: | # x\n       One.\n\n       - two\n  # c\n");
  CHECK(edited(record, set({"postmortem", "summary"}, data::text("one"))) ==
        "postmortem:\n  summary: |- # x\n       one\n  # c\n");
  CHECK(edited(record, set({"postmortem", "summary"}, data::text(" one\n"))) ==
        "postmortem:\n  summary: |5 # x\n        one\n  # c\n");
  CHECK(edited("a: >-\n  b\n  c\nd: e\n", set({"a"}, data::text("x\ny\n\nz"))) ==
        "a: >-\n  x\n\n  y\n\n\n  z\nd: e\n");
  CHECK(edited("a: |+\n  b\n\n\nd: e\n", set({"a"}, data::text("x\n"))) == "a: |\n  x\nd: e\n");
}

TEST_CASE("a text that a block cannot say is put into quotes") {
  CHECK(edited("a: |\n  b\nd: e\n", set({"a"}, data::text("x\n\n"))) == "a: \"x\\n\\n\"\nd: e\n");
  CHECK(edited("a: |\n  b\nd: e\n", set({"a"}, data::prose("x\x1By\nz"))) ==
        "a: \"x\\x1By\\nz\"\nd: e\n");
  CHECK(edited("a: b\n    # deep\nd: e\n", set({"a"}, data::prose("x\ny"))) ==
        "a: \"x\\ny\"\n    # deep\nd: e\n");
}

TEST_CASE("short prose stands beside its key, and long or several lines below") {
  CHECK(edited("a: b\n", set({"a"}, data::prose("x\n"))) == "a: x\n");
  CHECK(edited("a: \"b\" # c\n", set({"a"}, data::prose("x\r\ny\n\n"))) == "a: | # c\n  x\n  y\n");
  const std::string words(120, 'x');
  CHECK(edited("a: b\n", set({"a"}, data::prose(words))) == "a: |\n  " + words + "\n");
}

TEST_CASE("comments between a key and its text stay when the text is replaced") {
  const auto lines = data::prose("x\ny\n");
  CHECK(edited("a: # why\n  b\nc: d\n", set({"a"}, lines)) == "a: | # why\n  x\n  y\nc: d\n");
  CHECK(edited("a: # why\n  \"b\"", set({"a"}, lines)) == "a: | # why\n  x\n  y");
  CHECK(edited("a: # why\r\n\r\n  b\r\n", set({"a"}, lines)) == "a: | # why\r\n  x\r\n  y\r\n");
  CHECK(edited("a: # why\n  b\n", set({"a"}, data::text("x"))) == "a: # why\n  x\n");
  CHECK(edited("a:\n  # why\n  b\n", set({"a"}, lines)) == "a:\n  # why\n  |\n  x\n  y\n");
  CHECK(edited("a: # one\n  # two\n  b # three\n", set({"a"}, lines)) ==
        "a: # one\n  # two\n  | # three\n  x\n  y\n");
  CHECK(edited("a: # one\n  b # two\n", set({"a"}, lines)) == "a: # one\n  | # two\n  x\n  y\n");
  CHECK(edited("a: # why\n  b\n    # deep\n", set({"a"}, lines)) ==
        "a: # why\n  \"x\\ny\"\n    # deep\n");
  CHECK(edited("a: # why\n  # more\n  |-\n   b\n", set({"a"}, lines)) ==
        "a: # why\n  # more\n  |\n   x\n   y\n");
  CHECK(edited("a:\n  b # why\n", set({"a"}, lines)) == "a: | # why\n  x\n  y\n");
  CHECK(edited("- # why\n  b\n- c\n", replaced({0U}, lines)) == "- | # why\n  x\n  y\n- c\n");
}

TEST_CASE("comments between a key and its value stay when a list or mapping is put there") {
  CHECK(edited("a: # one\n  # two\n  b\n", set({"a"}, data::list({update()}))) ==
        "a: # one\n  # two\n  - at: 10:00\n    phase: resolved\n");
  CHECK(edited("a: # one\n  b # two\n", set({"a"}, data::list({update()}))) ==
        "a: # one\n  # two\n  - at: 10:00\n    phase: resolved\n");
  CHECK(edited("a: # one\n  # two\n  - b # three\n", set({"a"}, data::text("x"))) ==
        "a: x # one\n  # two\n");
  CHECK(edited("a: # one\n  # two\n\n  - b\n", set({"a"}, data::list({data::text("x")}))) ==
        "a: # one\n  # two\n\n  - x\n");
  CHECK(edited("a: # one\n  # two\n  - b\n", set({"a"}, data::prose("x\ny"))) ==
        "a: \"x\\ny\" # one\n  # two\n");
  CHECK(edited("a:\n  - b # why\n", replaced({"a", 0U}, update())) ==
        "a:\n  - # why\n    at: 10:00\n    phase: resolved\n");
  CHECK(edited("a:\n  - # one\n    # two\n    b # three\n", replaced({"a", 0U}, update())) ==
        "a:\n  - # one\n    # two\n    # three\n    at: 10:00\n    phase: resolved\n");
  CHECK(edited("a:\n  - # why\n    b: c # inside\n", replaced({"a", 0U}, update())) ==
        "a:\n  - # why\n    at: 10:00\n    phase: resolved\n");
  CHECK(edited("a:\n  - # why\n", replaced({"a", 0U}, update())) ==
        "a:\n  - # why\n    at: 10:00\n    phase: resolved\n");
}

TEST_CASE("a new key stands where the format has it") {
  CHECK(edited("title: A\nlabels: []\n", set({"severity"}, data::text("S1"))) ==
        "title: A\nseverity: S1\nlabels: []\n");
  CHECK(edited("# about\n\n# the labels\nlabels: []\n", set({"title"}, data::text("A"))) ==
        "# about\n\ntitle: A\n# the labels\nlabels: []\n");
  CHECK(edited("times:\n  started: 9:00\n  # later\n  resolved: 10:00\n",
               set({"times", "detected"}, data::word("9:30"))) ==
        "times:\n  started: 9:00\n  detected: 9:30\n  # later\n  resolved: 10:00\n");
  CHECK(edited("actions:\n  - title: A\n    link: x\n",
               set({"actions", 0U, "done"}, data::word("2024-01-29"))) ==
        "actions:\n  - title: A\n    done: 2024-01-29\n    link: x\n");
  CHECK(edited("actions:\n  - {title: A, link: x}\n",
               set({"actions", 0U, "done"}, data::word("2024-01-29"))) ==
        "actions:\n  - {title: A, done: 2024-01-29, link: x}\n");
  CHECK(edited("actions:\n  - title: A\n", set({"actions", 0U, "id"}, data::text("a"))) ==
        "actions:\n  - id: a\n    title: A\n");
  CHECK(edited("fields:\n  b: 1\n  a: 2\n", set({"fields", "c"}, data::text("x"))) ==
        "fields:\n  b: 1\n  a: 2\n  c: x\n");
}

TEST_CASE("a new key goes below the comments that a file begins with") {
  CHECK(edited("# yaml-language-server: $schema=pm.json\nlabels: []\n",
               set({"title"}, data::text("A"))) ==
        "# yaml-language-server: $schema=pm.json\ntitle: A\nlabels: []\n");
  CHECK(edited("", set({"title"}, data::text("A"))) == "title: A\n");
  CHECK(edited("# nothing yet", set({"title"}, data::text("A"))) == "# nothing yet\ntitle: A");
}

TEST_CASE("blocks that blank lines keep apart stay apart from a new one") {
  const std::string record = "title: A\nlabels: []\n\nupdates:\n  - at: 9:00\n\nrelated: []\n";
  CHECK(
      edited(record, set({"times", "started"}, data::word("9:00"))) ==
      "title: A\nlabels: []\n\ntimes:\n  started: 9:00\n\nupdates:\n  - at: 9:00\n\nrelated: []\n");
  CHECK(edited(record, set({"severity"}, data::text("S1"))) ==
        "title: A\nseverity: S1\nlabels: []\n\nupdates:\n  - at: 9:00\n\nrelated: []\n");
}

TEST_CASE("mappings on the way to a value are made") {
  CHECK(edited("title: A\ntimes:\n", set({"times", "started"}, data::word("9:00"))) ==
        "title: A\ntimes:\n  started: 9:00\n");
  CHECK(edited("title: A\ntimes: {}\n", set({"times", "started"}, data::word("9:00"))) ==
        "title: A\ntimes: {started: 9:00}\n");
  CHECK(edited("title: A\n", set({"fields", "a", "b"}, data::text("x"))) ==
        "title: A\nfields:\n  a: {b: x}\n");
}

TEST_CASE("an entry is replaced whole, in the way it was written") {
  CHECK(edited("updates:\n  # one\n  - at: 9:00\n    by: me # who\n\n  - at: 9:30\n",
               replaced({"updates", 0U}, update())) ==
        "updates:\n  # one\n  - at: 10:00\n    phase: resolved\n\n  - at: 9:30\n");
  CHECK(edited("updates:\n  - {at: 9:00} # x\n", replaced({"updates", 0U}, update())) ==
        "updates:\n  - {at: 10:00, phase: resolved} # x\n");
  CHECK(edited("labels:\n  - 'a' # x\n", replaced({"labels", 0U}, data::text("b"))) ==
        "labels:\n  - 'b' # x\n");
}

TEST_CASE("a list or mapping is replaced as it was written") {
  const auto texts = data::list({data::text("x"), data::text("z")});
  CHECK(edited("labels: [a] # l\n", set({"labels"}, texts)) == "labels: [x, z] # l\n");
  CHECK(edited("labels: # l\n  - a\ntitle: A\n", set({"labels"}, texts)) ==
        "labels: # l\n  - x\n  - z\ntitle: A\n");
  CHECK(edited("labels: # l\n- a\ntitle: A\n", set({"labels"}, data::text("x"))) ==
        "labels: x # l\ntitle: A\n");
}

TEST_CASE("an entry goes with the comments directly above it and those below that are deeper") {
  const std::string record =
      "labels:\n  # of the list\n\n  # one\n  - a # x\n    # more\n  - b\ntitle: A\n";
  CHECK(edited(record, removed({"labels", 0U})) == "labels:\n  # of the list\n\n  - b\ntitle: A\n");
  CHECK(edited(record, removed({"labels", 1U})) ==
        "labels:\n  # of the list\n\n  # one\n  - a # x\n    # more\ntitle: A\n");
  CHECK(edited(record, removed({"labels"})) == "title: A\n");
  CHECK(edited("# license\ntitle: A\nlabels: []\n", removed({"title"})) ==
        "# license\nlabels: []\n");
}

TEST_CASE("with an entry go the blank lines on one side of it") {
  const std::string record = "labels:\n  - a\n\n  - b\n\n  - c\ntitle: A\n";
  CHECK(edited(record, removed({"labels", 0U})) == "labels:\n  - b\n\n  - c\ntitle: A\n");
  CHECK(edited(record, removed({"labels", 1U})) == "labels:\n  - a\n\n  - c\ntitle: A\n");
  CHECK(edited(record, removed({"labels", 2U})) == "labels:\n  - a\n\n  - b\ntitle: A\n");
}

TEST_CASE("blank lines that a text keeps go and stay with it") {
  const std::string record = "a: |+\n  b\n\n\nc: d\n";
  CHECK(edited(record, set({"e"}, data::text("f"))) == "a: |+\n  b\n\n\nc: d\ne: f\n");
  CHECK(edited(record, removed({"c"})) == "a: |+\n  b\n\n\n");
  CHECK(edited(record, removed({"a"})) == "c: d\n");
}

TEST_CASE("of the last entry that goes, brackets stay") {
  CHECK(edited("updates: # u\n  - at: 9:00\ntitle: A\n", removed({"updates", 0U})) ==
        "updates: [] # u\ntitle: A\n");
  CHECK(edited("times:\n  started: 9:00\n", removed({"times", "started"})) == "times: {}\n");
  CHECK(edited("labels: [ a ]\n", removed({"labels", 0U})) == "labels: []\n");
  CHECK(edited("updates:\n  - at: 9:00\n", removed({"updates", 0U, "at"})) == "updates:\n  - {}\n");
  CHECK(edited("title: A\n", removed({"title"})) == "{}\n");
}

TEST_CASE("in brackets an entry goes with one comma") {
  CHECK(edited("labels: [a, b, c]\n", removed({"labels", 0U})) == "labels: [b, c]\n");
  CHECK(edited("labels: [a, b, c]\n", removed({"labels", 2U})) == "labels: [a, b]\n");
  CHECK(edited("labels: [a, b, ]\n", removed({"labels", 1U})) == "labels: [a, ]\n");
  CHECK(edited("labels: [\n  a, # one\n  b # two\n  ]\n", removed({"labels", 1U})) ==
        "labels: [\n  a # one\n  ]\n");
  CHECK(edited("labels: [\n  a, # one\n  b # two\n  ]\n", removed({"labels", 0U})) ==
        "labels: [\n  b # two\n  ]\n");
}

TEST_CASE("comments in brackets that are about others stay when an entry goes") {
  CHECK(edited("a: [b, # one\n  c]\n", removed({"a", 1U})) == "a: [b # one\n  ]\n");
  CHECK(edited("a: [b, # one\n  # two\n  c, d]\n", removed({"a", 0U})) ==
        "a: [ # one\n  # two\n  c, d]\n");
  CHECK(edited("a: [\n  # all\n\n  # one\n  b, # two\n  ]\n", removed({"a", 0U})) ==
        "a: [\n  # all\n\n  ]\n");
  CHECK(edited("a: [ # all\n  b ]\n", removed({"a", 0U})) == "a: [ # all\n ]\n");
}

TEST_CASE("the first key of an entry leaves its dash to the next") {
  CHECK(edited("updates:\n  - at: 9:00\n    # why\n    by: me\n", removed({"updates", 0U, "at"})) ==
        "updates:\n  - # why\n    by: me\n");
}

TEST_CASE("lines end as the others do, and a byte order mark stays") {
  CHECK(edited("\xEF\xBB\xBFlabels:\r\n- a\r\n", inserted({"labels"}, data::text("x\ny"))) ==
        "\xEF\xBB\xBFlabels:\r\n- a\r\n- |-\r\n  x\r\n  y\r\n");
  CHECK(edited("\xEF\xBB\xBFlabels: []\r\n", set({"title"}, data::text("A"))) ==
        "\xEF\xBB\xBFtitle: A\r\nlabels: []\r\n");
}

TEST_CASE("a last line without its end stays so") {
  CHECK(edited("labels:\n- a", inserted({"labels"}, data::text("b"))) == "labels:\n- a\n- b");
  CHECK(edited("labels:\r\n- a", inserted({"labels"}, data::text("b"))) == "labels:\r\n- a\r\n- b");
  CHECK(edited("updates:", inserted({"updates"}, update())) ==
        "updates:\n  - at: 10:00\n    phase: resolved");
  CHECK(edited("a: |\n  b", set({"a"}, data::prose("x\ny"))) == "a: |\n  x\n  y");
  CHECK(edited("a: |\r\n  b", set({"a"}, data::text("x\n\n"))) == "a: \"x\\n\\n\"");
  CHECK(edited("a: # b\n  - c", set({"a"}, data::text("x"))) == "a: x # b");
  // The line that is now the last keeps what it had.
  CHECK(edited("labels:\n- a\n- b", removed({"labels", 1U})) == "labels:\n- a\n");
}

TEST_CASE("changes are made in turn") {
  const auto result = yaml::edited(
      text::Source("a.yaml", "title: A\n"),
      {inserted({"labels"}, data::text("a")), inserted({"labels"}, data::text("b")),
       set({"labels", 0U}, data::text("c")), removed({"title"}), set({"times"}, data::word("~"))});
  CHECK(result.value() == "labels: [c, b]\ntimes: \"~\"\n");
  CHECK(yaml::edited(text::Source("a.yaml", "a: b"), {}).value() == "a: b");
}

TEST_CASE("an item after one with an anchor or a tag is indented as its value is") {
  CHECK(edited("updates:\n  - &first {at: 09:00}\n", inserted({"updates"}, update())) ==
        "updates:\n  - &first {at: 09:00}\n  - {at: 10:00, phase: resolved}\n");
  CHECK(edited("updates:\n-   !!map {at: 09:00}\n", inserted({"updates"}, update())) ==
        "updates:\n-   !!map {at: 09:00}\n-   {at: 10:00, phase: resolved}\n");
  CHECK(edited("updates:\n  - &first\n    at: 09:00\n", inserted({"updates"}, update())) ==
        "updates:\n  - &first\n    at: 09:00\n  - at: 10:00\n    phase: resolved\n");
}

TEST_CASE("a record that is JSON stays JSON") {
  CHECK(
      edited(R"({"title": "A", "updates": [{"at": "09:00"}]})", inserted({"updates"}, update())) ==
      R"({"title": "A", "updates": [{"at": "09:00"}, {"at": "10:00", "phase": "resolved"}]})");
  CHECK(edited("{\n  \"title\": \"A\",\n  \"updates\": []\n}\n", inserted({"updates"}, update())) ==
        "{\n  \"title\": \"A\",\n  \"updates\": [{\"at\": \"10:00\", \"phase\": "
        "\"resolved\"}]\n}\n");
  CHECK(edited(R"({"title": "A"})", inserted({"labels"}, data::text("b"))) ==
        R"({"title": "A", "labels": ["b"]})");
  // Numbers and booleans have no quotes; a text that looks like one has.
  CHECK(edited(R"({"a": 1})", set({"a"}, data::word("-2.5e3"))) == R"({"a": -2.5e3})");
  CHECK(edited(R"({"a": 1})", set({"a"}, data::word("012"))) == R"({"a": "012"})");
  CHECK(edited(R"({"a": 1})", set({"a"}, data::text("2"))) == R"({"a": "2"})");
  CHECK(edited(R"({"a": false, "b": null})", set({"a"}, data::word("true"))) ==
        R"({"a": true, "b": null})");
  CHECK(edited(R"({"a": "b"})", set({"a"}, data::prose("c\x01 \"d\"\n"))) ==
        R"({"a": "c\u0001 \"d\""})");
}

TEST_CASE("brackets that are not JSON get words without quotes") {
  CHECK(edited(R"({"title": A, labels: ["b"]})", set({"severity"}, data::text("S1"))) ==
        R"({"title": A, severity: S1, labels: ["b"]})");
  CHECK(edited(R"({'title': 'A'})", set({"severity"}, data::text("S1"))) ==
        R"({'title': 'A', severity: S1})");
  CHECK(edited("labels: [a]\n", inserted({"labels"}, data::text("b"))) == "labels: [a, b]\n");
  // A part of a record can be JSON, too.
  CHECK(edited("fields: {\"a\": \"b\"}\n", set({"fields", "c"}, data::text("d"))) ==
        "fields: {\"a\": \"b\", \"c\": \"d\"}\n");
}

TEST_CASE("a value that says already what it is to say is not written anew") {
  CHECK(edited("title: A\n  b\n", set({"title"}, data::text("A b"))) == "title: A\n  b\n");
  CHECK(edited("a: >\n  b\n  c\n", set({"a"}, data::prose("b c"))) == "a: >\n  b\n  c\n");
}

TEST_CASE("text that tries to leave its value stays in it") {
  const auto hostile = data::text("x\nupdates: []\n- \"}] # \\");
  CHECK(edited("title: A\n", set({"title"}, hostile)) ==
        "title: |-\n  x\n  updates: []\n  - \"}] # \\\n");
  CHECK(edited("{title: A}\n", set({"title"}, hostile)) ==
        "{title: \"x\\nupdates: []\\n- \\\"}] # \\\\\"}\n");
  CHECK(edited("title: A\n", set({"fields", "a: [\n"}, data::word("1, b: }"))) ==
        "title: A\nfields:\n  \"a: [\\n\": \"1, b: }\"\n");
}

}  // namespace pm::tests::edit_test
