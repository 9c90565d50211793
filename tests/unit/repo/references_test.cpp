#include "pm/repo/references.hpp"

#include <chrono>

#include "catch.hpp"
#include "memory_disk.hpp"

namespace pm::tests::references_test {

using repo::References;

namespace {

References in(std::string_view record) {
  References all;
  repo::add_references(record, all);
  return all;
}

std::string joined(const References::Names& names) {
  std::string text;
  for (const auto& name : names) text += "[" + name + "]";
  return text;
}

}  // namespace

TEST_CASE("components are found in lists, groups and mappings, in brackets or on lines") {
  CHECK(joined(in("components: [Engage, \"a, b\", {Cloud: [Login services, 'it''s']}]\n")
                   .components) == "[Engage][Login services][a, b][it][s]");
  CHECK(joined(in("components:\n- Engage # main\n- Cloud: [Login, Web]\n- Other:\n    - Inner\n"
                  "times: {}\n")
                   .components) == "[Engage][Inner][Login][Web]");
  CHECK(joined(in("updates:\n  - at: x\n    components: {Engage: partial_outage, \"B c\": ok}\n")
                   .components) == "[B c][Engage]");
  CHECK(
      joined(in("  - components:\n      Engage: partial_outage\n      Vip1, 2 and *: operational\n"
                "    message: hello\n")
                 .components) == "[Engage][Vip1, 2 and *]");
  CHECK(joined(in("components: [a,\r\n  b]\r\nlabels:\r\n  - c\r\n").components) == "[a][b]");
}

TEST_CASE("labels, owners and authors of updates are found anywhere") {
  const auto all =
      in("labels:\n  - booking\n  -   capacity\n\n  # more\n  - \"x y\"\n"
         "updates:\n- by: Support\n  message: m\n- {by: 'On call', message: m}\n"
         "actions: [{title: t, owner: platform}, {owner: \"a: b\"}]\n"
         "#owner: commented\nown: x\nco_owner: y\n");
  CHECK(joined(all.labels) == "[booking][capacity][x y]");
  CHECK(joined(all.owners) == "[a: b][platform]");
  CHECK(joined(all.people) == "[On call][Support]");
}

TEST_CASE("values that are not names are ignored") {
  CHECK(joined(in("owner:\nowner: ~\nowner: null\nowner: *ref\nowner: &a x\nowner: !t x\n").owners)
            .empty());
  CHECK(joined(in("message: written by: nobody\nurl: http://by:x\n").people).empty());
  CHECK(joined(in("owner: " + std::string(101, 'x') + "\n").owners).empty());
}

TEST_CASE("texts that are cut off or not YAML do no harm") {
  for (const std::string_view text :
       {"components: [", "components: [a", "components: {a: ", "components: [\"a", "components:",
        "components:\n", "components:\n-", "components:\n- ", "components: [a]]]}", "owner: \"",
        "owner:", ":", "by::", "components: [:, : :]", "components: [ #", "labels: [[[[", "{by:"}) {
    CAPTURE(text);
    CHECK(in(text).components.size() <= 1);
  }
}

TEST_CASE("time does not grow faster than the text") {
  const auto begin = std::chrono::steady_clock::now();
  for (const std::string part : {"components: [{", "components:\n ", "by: {by: ", ",by:", "- - by:",
                                 "[:", "labels: [a, ", "owner: \""}) {
    std::string text;
    while (text.size() < 1'000'000) text += part;
    (void)in(text);
  }
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(20));
}

TEST_CASE("the last of many records are read, and unreadable ones are skipped") {
  tests::MemoryDisk disk;
  disk.files["a.yaml"] = "owner: a\n";
  disk.files["b.yaml"] = "owner: b\n";
  const std::vector<repo::Entry> entries = {
      {"a", "a.yaml"}, {"b", "b.yaml"}, {"gone", "gone.yaml"}};
  CHECK(joined(repo::references(disk, {}, entries, 1000).owners) == "[a][b]");
  CHECK(joined(repo::references(disk, {}, entries, 5).owners) == "[b]");
}

}  // namespace pm::tests::references_test
