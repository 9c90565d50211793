#include "pm/text/words.hpp"

#include <array>
#include <string>
#include <vector>

#include "catch.hpp"
#include "pm/text/nearest.hpp"

namespace pm::tests::words_test {

using namespace pm::text;

TEST_CASE("counts agree with their nouns") {
  CHECK(counted(0, "incident") == "0 incidents");
  CHECK(counted(1, "incident") == "1 incident");
  CHECK(counted(2, "entry", "entries") == "2 entries");
}

TEST_CASE("choices read as a sentence") {
  constexpr std::array<std::string_view, 3> words = {"a", "b", "c"};
  CHECK(one_of(words) == "`a`, `b` or `c`");
  CHECK(one_of(std::span(words).first(2)) == "`a` or `b`");
  CHECK(one_of(std::span(words).first(1)) == "`a`");
}

TEST_CASE("a list names the first eight, and how many more there are") {
  const std::vector<std::string> words = {"a", "b\n", "c", "d", "e", "f", "g", "h", "i", "j"};
  CHECK(listed(words) == "`a`, `b␊`, `c`, `d`, `e`, `f`, `g`, `h` and 2 more");
  CHECK(listed(std::span(words).first(8)) == "`a`, `b␊`, `c`, `d`, `e`, `f`, `g`, `h`");
  CHECK(listed(std::span(words).first(1)) == "`a`");
  CHECK(listed({}).empty());
}

TEST_CASE("a quotation is visible and short") {
  CHECK(pm::text::quoted("one\ntwo") == "`one␊two`");
  CHECK(pm::text::quoted(std::string(100, 'x')) == "`" + std::string(60, 'x') + "…`");
}

TEST_CASE("the nearest word is the one most likely meant") {
  constexpr std::array<std::string_view, 5> words = {"investigating", "identified", "monitoring",
                                                     "resolved", "update"};
  CHECK(nearest("monitorring", words) == "monitoring");
  CHECK(nearest("Resolved", words) == "resolved");
  CHECK(nearest("udpate", words) == "update");
  CHECK(nearest("investigation", words) == "investigating");
  CHECK(nearest("fixed", words) == std::nullopt);
  CHECK(nearest("", words) == std::nullopt);
  CHECK(nearest(std::string(10000, 'x'), words) == std::nullopt);
}

}  // namespace pm::tests::words_test
