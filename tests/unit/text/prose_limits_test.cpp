#include "pm/text/prose_limits.hpp"

#include <string>

#include "catch.hpp"

namespace pm::tests::prose_limits_test {

using namespace pm::text;

namespace {

std::string repeated(std::string_view part, std::size_t times) {
  std::string out;
  for (std::size_t at = 0; at < times; ++at) out += part;
  return out;
}

bool passes(const std::string& markdown) { return !prose_excess(markdown); }

}  // namespace

TEST_CASE("prose has at most 64 KiB", "[text]") {
  CHECK(passes(std::string(max_prose_bytes, 'a')));
  const auto excess = prose_excess(std::string(70'000, 'a'));
  REQUIRE(excess);
  CHECK(excess->part == Span{65'536, 70'000});
  CHECK(excess->message == "this text has 69 KiB; the limit is 64 KiB");
  CHECK(excess->help == "move logs and data to another file and link to it");
}

TEST_CASE("a line has at most 100 marks of quotes and lists", "[text]") {
  for (const std::string mark : {">", "> ", "- ", "* ", "+ ", "1. ", "12) "}) {
    CAPTURE(mark);
    CHECK(passes(repeated(mark, 100) + "a\n"));
    CHECK_FALSE(passes("x\n" + repeated(mark, 101) + "a\n"));
  }
  CHECK(passes(repeated("-", 500)));
  CHECK(passes(repeated("*", 500) + " a"));
  CHECK(passes(repeated("1", 500) + ". a"));
  CHECK(passes("a " + repeated("> ", 500)));
  const auto excess = prose_excess("first\n" + repeated("> ", 150) + "a\n");
  REQUIRE(excess);
  CHECK(excess->part == Span{6, 6 + 299});
  CHECK(excess->message == "this line is nested up to 150 deep; the limit is 100");
  CHECK(excess->help == "put a `\\` before a mark that does not open a quote or a list");
}

TEST_CASE("the indentation before a mark counts, since lists above may have made it", "[text]") {
  CHECK(passes(std::string(100, ' ') + repeated("- ", 50) + "a\n"));
  CHECK_FALSE(passes(std::string(120, ' ') + repeated("- ", 50) + "a\n"));
  CHECK(passes(std::string(500, ' ') + "a\n"));
}

}  // namespace pm::tests::prose_limits_test
