#include "pm/text/diff.hpp"

#include <string>

#include "catch.hpp"

namespace pm::tests::diff_test {

namespace {

std::string diff(std::string_view before, std::string_view after) {
  return pm::text::unified_diff(before, after, {"a", "b"});
}

std::string numbered(int from, int to) {
  std::string text;
  for (int i = from; i <= to; ++i) text += std::to_string(i) + "\n";
  return text;
}

}  // namespace

TEST_CASE("equal texts have no diff") { CHECK(diff("a\nb\n", "a\nb\n").empty()); }

TEST_CASE("a changed line is shown with three lines around it") {
  CHECK(diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n") ==
        "--- a\n+++ b\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
}

TEST_CASE("changes far apart are hunks of their own") {
  CHECK(diff(numbered(1, 12), "0\n" + numbered(1, 11)) ==
        "--- a\n+++ b\n@@ -1,3 +1,4 @@\n+0\n 1\n 2\n 3\n@@ -9,4 +10,3 @@\n 9\n 10\n 11\n-12\n");
}

TEST_CASE("changes whose surroundings meet share a hunk") {
  CHECK(diff("1\n2\n3\n4\n5\n", "one\n2\n3\n4\nfive\n") ==
        "--- a\n+++ b\n@@ -1,5 +1,5 @@\n-1\n+one\n 2\n 3\n 4\n-5\n+five\n");
}

TEST_CASE("a file that comes into being, and one that goes") {
  CHECK(diff("", "a\n") == "--- a\n+++ b\n@@ -0,0 +1 @@\n+a\n");
  CHECK(diff("a\n", "") == "--- a\n+++ b\n@@ -1 +0,0 @@\n-a\n");
}

TEST_CASE("a diff marks a missing last newline") {
  CHECK(diff("a\nb", "a\nb\n") ==
        "--- a\n+++ b\n@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+b\n");
}

TEST_CASE("texts with nothing in common become one replacement in bounded time") {
  std::string before, after;
  for (int i = 0; i < 20000; ++i) {
    before += "old " + std::to_string(i) + "\n";
    after += "new " + std::to_string(i) + "\n";
  }
  const auto text = diff(before, after);
  CHECK(text.starts_with("--- a\n+++ b\n@@ -1,20000 +1,20000 @@\n-old 0\n"));
  CHECK(text.ends_with("+new 19999\n"));
}

}  // namespace pm::tests::diff_test
