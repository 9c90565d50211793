#include "pm/text/merge_lines.hpp"
#include "catch.hpp"

namespace pm::tests::merge_lines_test {

using pm::text::merged_lines;

TEST_CASE("changes of both sides to different lines are merged") {
  CHECK(merged_lines("a\nb\nc\nd\n", "A\nb\nc\nd\n", "a\nb\nc\nD\n") == "A\nb\nc\nD\n");
  CHECK(merged_lines("a\nb\nc\n", "a\nb\nc\nours\n", "theirs\na\nb\nc\n") ==
        "theirs\na\nb\nc\nours\n");
  CHECK(merged_lines("a\nb\nc\n", "b\nc\n", "a\nb\n") == "b\n");
}

TEST_CASE("the same change of both sides is taken once") {
  CHECK(merged_lines("a\nb\n", "a\nx\nb\n", "a\nx\nb\n") == "a\nx\nb\n");
  CHECK(merged_lines("", "x\n", "x\n") == "x\n");
  CHECK(merged_lines("a\nb\nc\n", "c\n", "c\n") == "c\n");
}

TEST_CASE("different changes of the same lines, or of lines that touch, are not merged") {
  CHECK(!merged_lines("a\n", "ours\n", "theirs\n"));
  CHECK(!merged_lines("a\nb\n", "A\nb\n", "a\nB\n"));
  CHECK(!merged_lines("a\nb\n", "a\nours\nb\n", "a\ntheirs\nb\n"));
  CHECK(!merged_lines("", "ours\n", "theirs\n"));
}

TEST_CASE("a change of one side spans several of the other") {
  CHECK(merged_lines("a\nb\nc\nd\ne\n", "1\n", "a\nb\nc\nd\ne\n") == "1\n");
  CHECK(!merged_lines("a\nb\nc\nd\ne\nf\n", "a\n1\n2\nf\n", "a\nb\nx\nd\ny\nf\n"));
  CHECK(merged_lines("a\nb\nc\nd\ne\nf\n", "a\nb\nc\nd\n", "A\nb\nC\nd\ne\nf\n") == "A\nb\nC\nd\n");
}

TEST_CASE("a last line without its end is a line of its own") {
  CHECK(merged_lines("a\nb\nc", "A\nb\nc", "a\nb\nc\n") == "A\nb\nc\n");
}

}  // namespace pm::tests::merge_lines_test
