#include "../../../src/yaml/edit/kept_comments.hpp"

#include <string>

#include "catch.hpp"

namespace pm::tests::kept_comments_test {

using yaml::edit::comments;
using yaml::edit::lost_comment;

namespace {

/// A record with its comments.
struct Commented {
  explicit Commented(const std::string& bytes) : source("a.yaml", bytes) {
    text::Report report;
    if (const auto root = yaml::read_tree(source, report)) all = comments(source, *root);
  }

  text::Source source;
  std::vector<yaml::edit::Comment> all;
};

/// The comments of a record, each behind a slash.
std::string words(const std::string& bytes) {
  const Commented record(bytes);
  std::string words;
  for (const auto& comment : record.all) words += "/" + std::string(comment.words);
  return words;
}

/// The comment that is lost when one record becomes another; all in front of `gone` may go.
std::string lost(const std::string& before, const std::string& after, std::uint32_t gone = 0) {
  const Commented old(before);
  const Commented now(after);
  const auto span = lost_comment(old.all, now.all, {{0, gone}});
  return span ? std::string(old.source.at(*span)) + " at " + std::to_string(span->begin) : "none";
}

}  // namespace

TEST_CASE("comments are found wherever they may stand") {
  CHECK(words("# a\nb: c # d \r\n  # e\r\nf: [g,# h\n  i] #j\n- ") == "");  // not readable
  CHECK(words("# a\nb: c # d \r\n  # e\r\nf: [g, # h\n  i] #j") == "/# a/# d/# e/# h/#j");
  CHECK(words("\xEF\xBB\xBF# a\n--- # b\nc: | # d\n  # e\n# f\n") == "/# a/# b/# d/# f");
  CHECK(words("a: &x # b\n  c\nd: *x # e\nf: !!str # g\n  h\n") == "/# b/# e/# g");
}

TEST_CASE("what stands in a text, a key or a name is no comment") {
  CHECK(words("a: b#c\n'# d': \"e # f\n  # g\"\nh: ' # i'\nj: &k#l m\nn: *k#l\n").empty());
  CHECK(words("a: |\n  # b\n\n  # c\nd: >-\n   e\n   # f\n").empty());
}

TEST_CASE("a comment is lost that stands less often than before, outside of what may go") {
  CHECK(lost("# a\nb: c # d\n", "# d\nb: c # a\n") == "none");
  CHECK(lost("# a\nb: c # a\n", "b: c # a\n") == "# a at 9");
  CHECK(lost("# a\nb: c # a\n", "b: c # a\n", 4) == "none");
  CHECK(lost("# a\nb: c # d\n", "# ad\nb: c # d\n") == "# a at 0");
}

}  // namespace pm::tests::kept_comments_test
