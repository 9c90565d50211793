// What two people make of one record, by hand; at random in merge_property_test.cpp.

#include <string>

#include "catch.hpp"
#include "pm/yaml/merge.hpp"

namespace pm::tests::merge_test {

namespace {

/// The merged text, and below it a line for each conflict.
std::string merged(const std::string& base, const std::string& ours, const std::string& theirs,
                   const yaml::ConflictMarks& marks = {}) {
  const text::Source b("base", base), o("ours", ours), t("theirs", theirs);
  const auto result = yaml::merge_records({b, o, t}, {}, marks);
  if (!result) return "nothing";
  auto text = result->text;
  for (const auto& field : result->conflicts) text += "conflict in " + field + "\n";
  return text;
}

const std::string one_update =
    "updates:\n"
    "  - at: 2024-01-29T16:00Z\n"
    "    phase: investigating\n"
    "    message: one\n";

std::string update(const std::string& clock, const std::string& message) {
  return "  - at: 2024-01-29T" + clock + "Z\n    phase: update\n    message: " + message + "\n";
}

}  // namespace

TEST_CASE("updates that both sides append stand in the order of their times") {
  CHECK(merged(one_update, one_update + update("16:10", "ours") + update("16:30", "ours too"),
               one_update + update("16:20", "theirs")) == one_update + update("16:10", "ours") +
                                                              update("16:20", "theirs") +
                                                              update("16:30", "ours too"));
}

TEST_CASE("updates of the same time stay, those of ours first") {
  CHECK(merged(one_update, one_update + update("16:10", "ours"),
               one_update + update("16:10", "theirs")) ==
        one_update + update("16:10", "ours") + update("16:10", "theirs"));
}

TEST_CASE("an update that both sides added stands once") {
  CHECK(merged(one_update, one_update + update("16:10", "both"),
               one_update + update("16:10", "both") + update("16:20", "theirs")) ==
        one_update + update("16:10", "both") + update("16:20", "theirs"));
  // Also when it is written in another way.
  CHECK(merged(one_update, one_update + update("16:10", "both"),
               one_update + update("16:10", "'both'") + update("16:20", "theirs")) ==
        one_update + update("16:10", "both") + update("16:20", "theirs"));
}

TEST_CASE("times are compared as moments, in whatever zone they are written") {
  CHECK(merged("timezone: America/New_York\ntimeline:\n  - {at: 2024-01-29 09:00, event: a}\n",
               "timezone: America/New_York\ntimeline:\n  - {at: 2024-01-29 09:00, event: a}\n"
               "  - {at: 2024-01-29 10:00, event: ours}\n",
               "timezone: America/New_York\ntimeline:\n  - {at: 2024-01-29 09:00, event: a}\n"
               "  - {at: 2024-01-29T14:30Z, event: theirs}\n") ==
        "timezone: America/New_York\ntimeline:\n  - {at: 2024-01-29 09:00, event: a}\n"
        "  - {at: 2024-01-29T14:30Z, event: theirs}\n"
        "  - {at: 2024-01-29 10:00, event: ours}\n");
}

TEST_CASE("an update whose time one side corrected moves to its place") {
  CHECK(merged(one_update + update("16:10", "two") + update("16:20", "three"),
               one_update + update("16:10", "two") + update("16:20", "three, by ours"),
               one_update + update("16:20", "three") + update("16:30", "two")) ==
        one_update + update("16:20", "three, by ours") + update("16:30", "two"));
}

TEST_CASE("one update changed by both sides merges field by field") {
  CHECK(merged(one_update,
               "updates:\n  - at: 2024-01-29T16:00Z\n    phase: identified\n    message: one\n",
               "updates:\n  - at: 2024-01-29T16:00Z\n    phase: investigating\n"
               "    message: one, or two\n") ==
        "updates:\n  - at: 2024-01-29T16:00Z\n    phase: identified\n    message: one, or two\n");
}

TEST_CASE("what both sides changed differently is marked, and nothing else") {
  CHECK(merged("title: A\nseverity: S2\npostmortem:\n  summary: s\n  # why\n  root_cause: |\n"
               "    a\n  next_steps: n\n",
               "title: A\nseverity: S1\npostmortem:\n  summary: s\n  # why\n  root_cause: |\n"
               "    ours\n  next_steps: n\n",
               "title: B\nseverity: S2\npostmortem:\n  summary: s\n  # why\n  root_cause: |\n"
               "    theirs\n  next_steps: n\n") ==
        "title: B\nseverity: S1\npostmortem:\n  summary: s\n  # why\n"
        "<<<<<<< ours\n  root_cause: |\n    ours\n=======\n  root_cause: |\n    theirs\n"
        ">>>>>>> theirs\n  next_steps: n\nconflict in postmortem.root_cause\n");
}

TEST_CASE("marks have the size and the names that were asked for") {
  CHECK(merged("title: A\n", "title: B\n", "title: C\n",
               {.ours = "us", .theirs = "you", .size = 3}) ==
        "<<< us\ntitle: B\n===\ntitle: C\n>>> you\nconflict in title\n");
}

TEST_CASE("the first field of an entry in conflict leaves the line of the dash") {
  CHECK(merged("actions:\n  - {id: A, title: t}\n  - title: t\n    id: B\n",
               "actions:\n  - {id: A, title: t}\n  - title: o\n    id: B\n",
               "actions:\n  - {id: A, title: t}\n  - title: u\n    id: B\n") ==
        "actions:\n  - {id: A, title: t}\n  -\n<<<<<<< ours\n    title: o\n=======\n"
        "    title: u\n>>>>>>> theirs\n    id: B\nconflict in actions[B].title\n");
}

TEST_CASE("a conflict in brackets is marked around their lines") {
  CHECK(merged("actions:\n  - {id: A, title: t}\n", "actions:\n  - {id: A, title: o}\n",
               "actions:\n  - {id: A, title: u}\n") ==
        "actions:\n<<<<<<< ours\n  - {id: A, title: o}\n=======\n  - {id: A, title: u}\n"
        ">>>>>>> theirs\nconflict in actions[A]\n");
}

TEST_CASE("what one side removed and the other changed is a conflict") {
  CHECK(merged("title: A\n# how bad\nseverity: S2\nimpact: major\n", "title: A\nimpact: major\n",
               "title: A\n# how bad\nseverity: S1\nimpact: major\n") ==
        "title: A\n<<<<<<< ours\n=======\n# how bad\nseverity: S1\n>>>>>>> theirs\n"
        "impact: major\nconflict in severity\n");
}

TEST_CASE("labels merge as a set, in brackets or on lines") {
  CHECK(merged("labels: [a, b]\n", "labels: [a, b, ours]\n", "labels: [ b, theirs ]\n") ==
        "labels: [b, ours, theirs]\n");
  CHECK(merged("labels: [a, b]\n", "labels: [a, b, c]\n", "labels: [a, b, c]  # all\n") ==
        "labels: [a, b, c]  # all\n");
  CHECK(merged("labels: [a]\n", "labels: [a, ours]\n", "labels:\n  - a\n  - theirs\n") ==
        "labels:\n  - a\n  - ours\n  - theirs\n");
  CHECK(merged("labels: []\n", "labels: [ours]\n", "labels: [theirs]\n") ==
        "labels: [ours, theirs]\n");
  CHECK(merged("title: A\n", "title: A\nlabels: [ours]\n", "title: A\nlabels: [theirs]\n") ==
        "title: A\nlabels: [ours, theirs]\n");
  CHECK(merged("labels: [a, b]\n", "labels: [b]\n", "labels: [a]\n") == "labels: []\n");
  CHECK(merged("labels:\n- a\n- b\n", "labels:\n- b\n", "labels:\n- a\n") == "labels: []\n");
}

TEST_CASE("two entries that become the same stand once") {
  CHECK(merged("labels: [a, b]\n", "labels: [c, b]\n", "labels: [a, c]\n") == "labels: [c]\n");
}

TEST_CASE("a list that one side removed keeps what the other added") {
  CHECK(merged("title: A\nlabels: [a]\n", "title: A\n", "title: A\nlabels: [a, b]\n") ==
        "title: A\nlabels: [b]\n");
}

TEST_CASE("groups of components are known by their names") {
  CHECK(merged("components: [Login, {Mail: [In]}]\n", "components: [Login, {Mail: [In, Out]}]\n",
               "components: [{Mail: [In, Spam]}, Web]\n") ==
        "components: [{Mail: [In, Out, Spam]}, Web]\n");
}

TEST_CASE("relations and actions of both sides stay") {
  CHECK(merged("related: [{caused_by: a}]\n", "related: [{caused_by: a}, {causes: b}]\n",
               "related: [{caused_by: a}, {caused_by: c}]\n") ==
        "related: [{caused_by: a}, {causes: b}, {caused_by: c}]\n");
  CHECK(merged("actions:\n  - title: a\n    status: open\n",
               "actions:\n  - title: a\n    status: done\n  - title: ours\n",
               "actions:\n  - title: a\n    status: open\n    owner: x\n  - title: theirs\n") ==
        "actions:\n  - title: a\n    status: done\n    owner: x\n  - title: ours\n"
        "  - title: theirs\n");
}

TEST_CASE("comments of both sides survive") {
  CHECK(merged("severity: S2\nupdates:\n  # first\n" + update("16:00", "one"),
               "severity: S1 # ours\nupdates:\n  # first, says ours\n" + update("16:00", "one"),
               "severity: S2 # theirs\nupdates:\n  # first\n  # and theirs\n" +
                   update("16:00", "one, changed")) ==
        "severity: S1 # ours # theirs\nupdates:\n  # first, says ours\n  # and theirs\n" +
            update("16:00", "one, changed"));
}

TEST_CASE("a side that only wrote things in another way leaves the others' words alone") {
  CHECK(merged("updates:\n- at: 2024-01-29T16:00Z\n  message: 'a'\nlabels: [x]\n",
               "updates:\n    - at: 2024-01-29T16:00Z\n      message: \"a\"\nlabels:\n- x\n",
               "updates:\n- at: 2024-01-29T16:00Z\n  message: 'b'\nlabels: [x, y]\n") ==
        "updates:\n    - at: 2024-01-29T16:00Z\n      message: 'b'\nlabels: [x, y]\n");
}

TEST_CASE("lines of prose merge where the sides changed different ones") {
  CHECK(merged("postmortem:\n  summary: |\n    a\n\n    b\n\n    c\n",
               "postmortem:\n  summary: |\n    A\n\n    b\n\n    c\n  impact: o\n",
               "postmortem:\n    summary: |\n        a\n\n        b\n\n        C\n") ==
        "postmortem:\n  summary: |\n    A\n\n    b\n\n    C\n  impact: o\n");
}

TEST_CASE("line ends, the byte order mark and a missing last newline are merged like the rest") {
  CHECK(merged("title: A\r\nseverity: S2\r\n", "title: B\r\nseverity: S2\r\n",
               "title: A\nseverity: S1\n") == "title: B\nseverity: S1\n");
  CHECK(merged("title: A\r\nlabels: [a]\r\n", "title: A\r\nlabels: [b]\r\n",
               "title: A\r\nlabels: [a, c]") == "title: A\r\nlabels: [b, c]");
  CHECK(merged("\xEF\xBB\xBFtitle: A\nimpact: none\n", "title: B\nimpact: none\n",
               "\xEF\xBB\xBFtitle: A\nimpact: minor\n") == "title: B\nimpact: minor\n");
}

TEST_CASE("a record that both sides added merges from nothing") {
  CHECK(merged("", "title: A\nlabels: [a]\n", "title: A\nlabels: [b]\nseverity: S1\n") ==
        "title: A\nlabels: [a, b]\nseverity: S1\n");
  CHECK(merged("# soon\n", "title: A\n", "title: B\n") ==
        "<<<<<<< ours\ntitle: A\n=======\ntitle: B\n>>>>>>> theirs\nconflict in title\n");
}

TEST_CASE("a zone that one side changed is in conflict with local times that the other added") {
  const std::string base = "timezone: UTC\ntimeline:\n  - {at: 2024-01-29 09:00, event: a}\n";
  const std::string ours = base + "  - {at: 2024-01-29 10:00, event: b}\n";
  const std::string moved =
      "timezone: Europe/London\ntimeline:\n  - {at: 2024-01-29 09:00, event: a}\n";
  CHECK(merged(base, ours, moved) ==
        "<<<<<<< ours\ntimezone: UTC\n=======\ntimezone: Europe/London\n>>>>>>> theirs\n"
        "timeline:\n  - {at: 2024-01-29 09:00, event: a}\n"
        "  - {at: 2024-01-29 10:00, event: b}\nconflict in timezone\n");
}

TEST_CASE("aliases are kept as they are, or nothing is merged") {
  CHECK(merged("title: &t A\nsummary: *t\nlabels: [a]\n", "title: &t A\nsummary: *t\nlabels: [b]\n",
               "title: &t B\nsummary: *t\nlabels: [a, c]\n") ==
        "title: &t B\nsummary: *t\nlabels: [b, c]\n");
}

TEST_CASE("what is no readable record is not merged") {
  CHECK(merged("title: A\n", "title: [\n", "title: B\n") == "nothing");
  CHECK(merged("title: A\n", "- A\n", "title: B\n") == "nothing");
  CHECK(merged("title: A\n", "", "title: B\n") == "nothing");
  CHECK(merged("title: A\n", "title: B\ntitle: C\n", "title: D\n") == "nothing");
  CHECK(merged("title: A\n", "? title\n: B\n", "title: C\n") == "nothing");
  CHECK(merged("title: A\n", "title: B\n", "title: C\n---\ntitle: D\n") == "nothing");
}

TEST_CASE("one side alone keeps its bytes, whatever they are") {
  CHECK(merged("title: A\n", "not [ yaml", "title: A\n") == "not [ yaml");
  CHECK(merged("title: A\n", "title: A\n", "not [ yaml") == "not [ yaml");
  CHECK(merged("title: A\n", "not [ yaml", "not [ yaml") == "not [ yaml");
}

}  // namespace pm::tests::merge_test
