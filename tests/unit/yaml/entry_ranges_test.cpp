#include "../../../src/yaml/entry_ranges.hpp"

#include <string>

#include "catch.hpp"

namespace pm::tests::entry_ranges_test {

namespace {

/// The entries of the value of the first key, each as it would be cut out, with `|` where its own
/// text begins and ends.
std::string entries(const std::string& bytes) {
  const text::Source source("a.yaml", bytes);
  text::Report report;
  const auto root = yaml::read_tree(source, report);
  if (!root) return "not readable";
  std::string all;
  for (const auto& entry : yaml::entry_ranges(source, root->members[0].value)) {
    all += "<" + std::string(source.at({entry.above, entry.begin})) + "|" +
           std::string(source.at({entry.begin, entry.text_end})) + "|" +
           std::string(source.at({entry.text_end, entry.end})) + ">";
  }
  return all;
}

}  // namespace

TEST_CASE("an entry has the comments above it and those below it that are deeper") {
  CHECK(entries("a:\n  # far\n\n  # one\n  - b # two\n\n    # three\n  # four\n  - c\n# five\n") ==
        "<  # one\n  |- b| # two\n\n    # three\n><  # four\n  |- c|\n>");
  CHECK(entries("a:\n# left\n  b: 1\n   # deep\n# c's\n  c: # d\nd: 2\n") ==
        "<# left\n  |b: 1|\n   # deep\n><# c's\n  |c:| # d\n>");
}

TEST_CASE("the comments that a file begins with are not those of its first entry") {
  const text::Source source("a.yaml", "# license\n# more\na: 1\n");
  text::Report report;
  const auto root = yaml::read_tree(source, report);
  CHECK(yaml::entry_ranges(source, *root)[0].above == 17);
}

TEST_CASE("an entry has the blank lines that its text keeps, and no others") {
  CHECK(entries("a:\n  b: |+\n    x\n\n\n  c: |\n    # y\n\n  d: 1\n") ==
        "<  |b: |+\n    x|\n\n\n><  |c: |\n    # y|\n><  |d: 1|\n>");
  CHECK(entries("a:\n- |+\n\n- >-\n  x\n  y\n\n- b") == "<|- |+|\n\n><|- >-\n  x\n  y|\n><|- b|>");
}

TEST_CASE("an entry whose value is missing, an alias or anchored has its whole line") {
  CHECK(entries("a:\n- &x b\n- *x # c\n-\n- ~\n") == "<|- &x b|\n><|- *x| # c\n><|-|\n><|- ~|\n>");
}

TEST_CASE("entries behind a dash and in brackets do not have a line of their own") {
  const text::Source source("a.yaml", "a:\n  -  b: 1\n     c: [x, y]\n");
  text::Report report;
  const auto root = yaml::read_tree(source, report);
  const auto& item = root->members[0].value.items[0];
  const auto all = yaml::entry_ranges(source, item);
  CHECK(!all[0].own_line);
  CHECK(all[0].column == 5);
  CHECK(all[1].own_line);
  CHECK(all[1].column == 5);
  CHECK(!yaml::in_brackets(source, item));
  CHECK(yaml::in_brackets(source, item.members[1].value));
  CHECK(entries("a: [ b , {c: d}, # e\n  f,]\n") == "<|b|><|{c: d}|><  |f|>");
}

}  // namespace pm::tests::entry_ranges_test
