#include "pm/text/columns.hpp"

#include "catch.hpp"
#include "pm/text/utf8.hpp"

namespace pm::tests::columns_test {

using namespace pm::text;

namespace {

const std::vector<Column> columns = {{.heading = "ID"},
                                     {.heading = "TITLE", .flexible = true},
                                     {.heading = "LENGTH", .right = true}};

}  // namespace

TEST_CASE("a table is aligned, with no blanks at the end of a line") {
  CHECK(
      table(columns, {{"a", "short", "5m"}, {"long-id", "a longer title", "10h 35m"}, {"b"}}, 0) ==
      "ID       TITLE            LENGTH\n"
      "a        short                5m\n"
      "long-id  a longer title  10h 35m\n"
      "b\n");
}

TEST_CASE("a table without rows is its heading, one without columns nothing") {
  CHECK(table(columns, {}, 0) == "ID  TITLE  LENGTH\n");
  CHECK(table({}, {{"a"}}, 0).empty());
}

TEST_CASE("a table that is too wide has its flexible column cut, not below what can be read") {
  const std::vector<std::vector<std::string>> rows = {{"a", "one title that is rather long", "5m"},
                                                      {"b", "a title of 20 columns", "6m"}};
  CHECK(table(columns, rows, 32) ==
        "ID  TITLE                 LENGTH\n"
        "a   one title that is r…      5m\n"
        "b   a title of 20 colum…      6m\n");
  CHECK(table(columns, rows, 5) ==
        "ID  TITLE         LENGTH\n"
        "a   one title t…      5m\n"
        "b   a title of …      6m\n");
}

TEST_CASE(
    "of several flexible columns the first is cut first, and the next where that is not enough") {
  const std::vector<Column> both = {{.heading = "A", .flexible = true},
                                    {.heading = "B", .flexible = true}};
  const std::vector<std::vector<std::string>> rows = {{"twenty columns, these", "fifteen columns"}};
  CHECK(table(both, rows, 34) ==
        "A                  B\n"
        "twenty columns, …  fifteen columns\n");
  CHECK(table(both, rows, 28) ==
        "A             B\n"
        "twenty colu…  fifteen colum…\n");
}

TEST_CASE("wide characters and marks are counted as a terminal shows them") {
  const auto drawn =
      table(columns, {{"a", "障害のお知らせ", "5m"}, {"b", "e\u0301te\u0301", "6m"}}, 26);
  CHECK(drawn ==
        "ID  TITLE           LENGTH\n"
        "a   障害のお知らせ      5m\n"
        "b   e\u0301te\u0301                 6m\n");
  CHECK(table(columns, {{"a", "障害のお知らせ", "5m"}}, 25) ==
        "ID  TITLE          LENGTH\n"
        "a   障害のお知ら…      5m\n");
}

TEST_CASE("a table makes terminal control characters visible") {
  CHECK(table({{.heading = "A"}, {.heading = "B"}}, {{"\x1b[2J\n", "x"}}, 0) ==
        "A      B\n"
        "␛[2J␊  x\n");
}

TEST_CASE("words are put into lines") {
  CHECK(wrapped("one two three four", 9) == "one two\nthree\nfour");
  CHECK(wrapped("one two three four", 11, "  ") == "one two\n  three\n  four");
  CHECK(wrapped("incomprehensibilities are long", 10) == "incomprehensibilities\nare long");
  CHECK(wrapped("one  two", 20) == "one two");
  CHECK(wrapped("", 20, "  ").empty());
  CHECK(wrapped("障害 障害 障害", 9) == "障害 障害\n障害");
}

TEST_CASE("newlines in a text stay where they are") {
  CHECK(wrapped("one two\n\nthree\n", 20, "  ") == "one two\n\n  three\n");
  CHECK(wrapped("a b\nc d", 1, "> ") == "a\n> b\n> c\n> d");
}

}  // namespace pm::tests::columns_test
