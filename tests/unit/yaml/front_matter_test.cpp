#include "pm/yaml/front_matter.hpp"

#include <string>

#include <fmt/format.h>

#include "catch.hpp"

namespace pm::tests::front_matter_test {

using pm::yaml::read_front_matter;

namespace {

std::string words(const pm::data::Value& value) {
  std::string all;
  switch (value.kind) {
    case pm::data::Kind::null:
      return "~";
    default:
      return "`" + value.text + "`";
    case pm::data::Kind::list:
      for (const auto& item : value.items) all += fmt::format("{}@{} ", words(item), item.line);
      return "[" + all + "]";
    case pm::data::Kind::mapping:
      for (const auto& member : value.members)
        all += fmt::format("{}@{}: {} ", member.name, member.line, words(member.value));
      return "{" + all + "}";
  }
  return all;
}

/// The whole of a front matter, a line for each warning, and the body with its line.
std::string read(std::string_view file) {
  const auto front = read_front_matter(file);
  if (!front) return "none";
  auto all = words(front->top) + "\n";
  for (const auto& warning : front->warnings)
    all += fmt::format("{}:{} {} | {}\n", warning.place.line, warning.place.column, warning.message,
                       warning.place.text);
  return fmt::format("{}{}> {}", all, front->body_line, front->body);
}

}  // namespace

TEST_CASE("a front matter is a tree of texts with their lines") {
  CHECK(read("---\ntitle: A\n# note\nresolved: yes\ntags:\n  - a\n  - b\nx: {y: "
             "1}\nz:\n---\nBody\n") ==
        "{title@2: `A` resolved@4: `yes` tags@5: [`a`@6 `b`@7 ] x@8: {y@8: `1` } z@9: ~ }\n"
        "11> Body\n");
  CHECK(read("\xEF\xBB\xBF---\r\ntitle: A\r\n--- \r\nBody\r\n") == "{title@2: `A` }\n4> Body\r\n");
  CHECK(read("---\n---\n") == "{}\n3> ");
}

TEST_CASE("what does not begin with a front matter has none") {
  CHECK(read("") == "none");
  CHECK(read("# Title\n") == "none");
  CHECK(read("----\ntitle: A\n----\n") == "none");
  CHECK(read("---\nA sentence.\n\nAnother.\n") == "none");
  CHECK(read("---\n" + std::string(2'000'000, 'x') + "\n---\n") == "none");
}

TEST_CASE("a mistake in one entry of a front matter spoils no other") {
  CHECK(read("---\ntitle: Disk: full\ndate: 2024-03-01\nlist: [a\n  b\nmore: 1\n---\nBody") ==
        "{title@2: `Disk: full` date@3: `2024-03-01` list@4: `[a\n  b` more@6: `1` }\n"
        "2:12 this `:` is inside a value | title: Disk: full\n"
        "4:7 a `[` is not closed | list: [a\n"
        "8> Body");
  CHECK(read("---\na: 1\njunk\na: 2\n---\n") ==
        "{a@2: `1` a@4: `2` }\n"
        "3:1 this is not `key: value` | junk\n"
        "4:1 duplicate key `a` | a: 2\n"
        "6> ");
}

TEST_CASE("a front matter without a closing line ends at the first blank line") {
  CHECK(read("---\ntitle: A\nresolved: no\n") ==
        "{title@2: `A` resolved@3: `no` }\n"
        "1:1 the line `---` after the front matter is missing | ---\n"
        "4> ");
  CHECK(read("---\ntitle: A\n\nBody\n") ==
        "{title@2: `A` }\n"
        "1:1 the line `---` after the front matter is missing | ---\n"
        "4> Body\n");
}

}  // namespace pm::tests::front_matter_test
