// What the editor does not change, and why. The record stays as it is.

#include <string>

#include "catch.hpp"
#include "editing.hpp"

namespace pm::tests::edit_refusal_test {

using tests::edited;
using tests::inserted;
using tests::removed;
using tests::replaced;
using tests::set;

TEST_CASE("what an alias repeats is not changed") {
  const std::string record = "a: &x [1]\nb: *x\nc: {d: *x}\n";
  const std::string words =
      " comes from an alias (`*x`): replace the alias by its value, or change the value at its "
      "anchor";
  CHECK(edited(record, inserted({"b"}, data::text("y"))) == "`b`" + words);
  CHECK(edited(record, set({"b"}, data::text("y"))) == "`b`" + words);
  CHECK(edited(record, replaced({"c", "d", 0U}, data::text("y"))) == "`d`" + words);
  CHECK(edited("a: &x 1\nb: [*x]\n", replaced({"b", 0U}, data::text("y"))) == "this item" + words);
}

TEST_CASE("what has an anchor or a tag is not changed") {
  const std::string words = ": make this change in an editor";
  CHECK(edited("a: &x [1]\nb: *x\n", inserted({"a"}, data::text("y"))) ==
        "`a` has an anchor or a tag (`a`)" + words);
  CHECK(edited("a: !!str 1\n", set({"a"}, data::text("y"))) ==
        "`a` has an anchor or a tag (`a`)" + words);
  CHECK(edited("a:\n  - !x\n    b: 1\n", set({"a", 0U, "b"}, data::text("y"))) ==
        "this item has an anchor or a tag (`b: 1`)" + words);
  CHECK(edited("a: [!x {b: 1}]\n", set({"a", 0U, "b"}, data::text("y"))) ==
        "this item has an anchor or a tag (`{b: 1}`)" + words);
}

TEST_CASE("an entry goes with its anchor or alias, but no anchor that an alias still names") {
  CHECK(edited("a: &x 1\nb: *x\nc: &y 2\n", removed({"b"})) == "a: &x 1\nc: &y 2\n");
  CHECK(edited("a: &x 1\nc: &y 2\n", removed({"c"})) == "a: &x 1\n");
  CHECK(edited("a: &x 1\nb: *x\n", removed({"a"})) ==
        "pm cannot make this change without changing the rest of the file (`1`): make this change "
        "in an editor");
}

TEST_CASE("the neighbours of what is not changed may be") {
  CHECK(edited("a: &x 1\nb: [*x, !!str 2]\nc: {<<: *x, d: 1}\n", set({"e"}, data::text("z"))) ==
        "a: &x 1\nb: [*x, !!str 2]\nc: {<<: *x, d: 1}\ne: z\n");
  CHECK(edited("a: &x 1\nb:\n  - *x\n", inserted({"b"}, data::text("z"))) ==
        "a: &x 1\nb:\n  - *x\n  - z\n");
  CHECK(edited("a: &x 1\nb: [*x]\n", inserted({"b"}, data::text("z"))) == "a: &x 1\nb: [*x, z]\n");
}

TEST_CASE("a record that cannot be read is not changed") {
  CHECK(edited("title: A\nlabels: [a\n", set({"title"}, data::text("B"))) ==
        "pm cannot change a record with invalid syntax (`[`): fix this first");
  CHECK(edited("title: A\x1B\n", set({"title"}, data::text("B"))) ==
        "pm cannot change a record with invalid syntax (`\x1B`): fix this first");
  CHECK(edited("a: 1\n---\nb: 2\n", set({"a"}, data::text("B")))
            .starts_with("pm cannot change a record with invalid syntax"));
}

TEST_CASE("a key that stands twice is not changed, and others are") {
  const std::string record = "a: 1\nb: 2\na: 3\n";
  CHECK(edited(record, set({"a"}, data::text("z"))) ==
        "duplicate key `a` (`a`): remove one of them first");
  CHECK(edited(record, set({"b"}, data::text("z"))) == "a: 1\nb: z\na: 3\n");
}

TEST_CASE("a value of another kind than the path says is not changed") {
  CHECK(edited("updates: soon\n", inserted({"updates"}, data::text("z"))) ==
        "cannot add an item to a string (`soon`): make it a list in an editor");
  CHECK(edited("times: [a]\n", set({"times", "started"}, data::word("9:00"))) ==
        "`times` is a list, not a mapping (`times`): make this change in an editor");
  CHECK(edited("actions: {a: 1}\n", removed({"actions", 0U})) ==
        "`actions` is a mapping, not a list (`actions`): make this change in an editor");
  CHECK(edited("- a\n", set({"title"}, data::text("A"))) ==
        "the record is a list, not a mapping (``): make this change in an editor");
}

TEST_CASE("what is not there is neither removed nor replaced") {
  CHECK(edited("title: A\n", removed({"labels"})) ==
        "there is no `labels` here (``): check the path of the change");
  CHECK(edited("labels: [a, b]\n", replaced({"labels", 2U}, data::text("z"))) ==
        "`labels` has no item 3 (`labels`): it has 2 items");
  CHECK(edited("title: A\n", set({"actions", 0U, "done"}, data::word("z"))) ==
        "there is no `actions` here (``): check the path of the change");
}

TEST_CASE("what would cost a comment is not done") {
  auto entry = data::mapping();
  entry.set("at", data::word("10:00"));
  const text::Source source("a.yaml", "title: A\nupdates: [\n  # none yet\n  ]\n");
  const auto result = yaml::edited(source, {inserted({"updates"}, entry)});
  const auto& refused = result.error();
  CHECK(refused.message == "pm cannot make this change and keep every comment");
  REQUIRE(refused.others.size() == 1);
  CHECK(source.at(refused.others[0].where.span) == "# none yet");
  CHECK(refused.others[0].words == "this comment would be lost");
}

TEST_CASE("beside an entry with a tag or an anchor and no value, changes are right or refused") {
  const auto expect = [](const std::string& result, const std::string& right) {
    CAPTURE(result, right);
    const bool refused =
        result.starts_with("pm cannot make this change without changing the rest of the file");
    CHECK((refused || result == right));
  };
  const auto record = [](const std::string& items, const std::string& value = "e") {
    return "a:\n" + items + "d: " + value + "\n";
  };
  const auto z = data::text("z");
  for (const std::string tag : {"!!str", "!x", "&x", "&x !!str", "!!str # why"}) {
    CAPTURE(tag);
    const auto item = "  - " + tag + "\n";
    const std::string other = "  - b # c\n";
    const auto first = record(item + other);
    CHECK(edited(first, set({"d"}, z)) == record(item + other, "z"));
    CHECK(edited(first, replaced({"a", 0U}, z)) ==
          "this item has an anchor or a tag (``): make this change in an editor");
    CHECK(edited(first, replaced({"a", 1U}, z)) == record(item + "  - z # c\n"));
    CHECK(edited(first, inserted({"a"}, z)) == record(item + other + "  - z\n"));
    CHECK(edited(first, inserted({"a"}, z, 0)) == record("  - z\n" + item + other));
    expect(edited(first, inserted({"a"}, z, 1)), record(item + "  - z\n" + other));
    expect(edited(first, removed({"a", 0U})), record(other));
    CHECK(edited(first, removed({"a", 1U})) == record(item));
    CHECK(edited(first, removed({"a"})) == "d: e\n");
    const auto last = record(other + item);
    CHECK(edited(last, set({"d"}, z)) == record(other + item, "z"));
    CHECK(edited(last, replaced({"a", 0U}, z)) == record("  - z # c\n" + item));
    expect(edited(last, inserted({"a"}, z)), record(other + item + "  - z\n"));
    expect(edited(last, removed({"a", 1U})), record(other));
    expect(edited(last, removed({"a"})), "d: e\n");
    CHECK(edited(last, set({"f"}, z)) == last + "f: z\n");
  }
}

TEST_CASE("bytes that are not UTF-8 are not written") {
  CHECK(edited("title: A\n", set({"title"}, data::text("a\xFF"))) ==
        "the new value is not UTF-8 (``): write it as UTF-8");
  CHECK(edited("title: A\n", set({"fields", "\xC0\x80"}, data::text("a"))) ==
        "the new value is not UTF-8 (``): write it as UTF-8");
}

TEST_CASE("unusual ways of writing are changed rightly or not at all") {
  const std::string refused = "pm cannot make this change without changing the rest of the file";
  CHECK(edited("labels: [a: 1]\n", set({"labels", 0U, "b"}, data::text("z"))) ==
        "this item is a mapping, not a mapping in `{}` (`a: 1`): "
        "make this change in an editor");
  CHECK(edited("{title: A, labels}\n", set({"labels"}, data::text("z"))) ==
        "{title: A, labels: z}\n");
  CHECK(edited("? title\n: A\n", set({"severity"}, data::text("S1"))).starts_with(refused));
  CHECK(edited("--- # one\ntitle: A\n...\n", set({"severity"}, data::text("S1"))) ==
        "--- # one\ntitle: A\nseverity: S1\n...\n");
  CHECK(edited("...\n", set({"title"}, data::text("A"))).starts_with(refused));
}

TEST_CASE("a record does not grow beyond what pm reads") {
  const std::string words(1024 * 1024, 'x');
  CHECK(edited("title: A\n", set({"title"}, data::text(words)))
            .starts_with("pm cannot make this change without changing the rest of the file"));
}

TEST_CASE("what is said of a later change points into the record as it was") {
  const text::Source source("a.yaml", "title: A\nupdates: soon\n");
  const auto result = yaml::edited(
      source, {set({"title"}, data::text("A longer title")), set({"organization"}, data::text("B")),
               inserted({"updates"}, data::text("z"))});
  const auto& refused = result.error();
  CHECK(refused.where.source == &source);
  CHECK(source.at(refused.where.span) == "soon");
  CHECK(refused.rule == "edit");
}

}  // namespace pm::tests::edit_refusal_test
