#include "../../../src/exchange/csv_reader.hpp"

#include <chrono>
#include <random>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "catch.hpp"
#include "pm/exchange/csv.hpp"

namespace pm::tests::csv_reader_test {

using namespace pm::exchange;

namespace {

/// Rows as `[a|b]`, errors as `line:column message`.
std::string rows(std::string_view text) {
  std::string words;
  CsvReader reader(text);
  while (const auto row = reader.next()) {
    if (!*row) {
      const auto& error = row->error();
      words += fmt::format("{}:{} {}\n", error.place.line, error.place.column, error.message);
      continue;
    }
    words += fmt::format("{}[", (*row)->line);
    for (const auto& cell : (*row)->cells) words += cell.text + "|";
    words += "]\n";
  }
  return words;
}

std::string random_cell(std::mt19937& random) {
  constexpr std::string_view marks = "ab \",;\t\r\n'=-é";
  std::string cell = "x";
  const auto length = random() % 6;
  for (std::size_t i = 0; i < length; ++i) cell += marks[random() % marks.size()];
  return cell;
}

}  // namespace

TEST_CASE("cells are separated by what the first line has most of") {
  CHECK(rows("a,b\n1,2\n") == "1[a|b|]\n2[1|2|]\n");
  CHECK(rows("a;b;c,d\n1;2;3\n") == "1[a|b|c,d|]\n2[1|2|3|]\n");
  CHECK(rows("a\tb\n1\t2") == "1[a|b|]\n2[1|2|]\n");
  CHECK(rows("\"a,b,c\";d\n1;2") == "1[a,b,c|d|]\n2[1|2|]\n");
  CHECK(rows("sep=;\r\na,x;b\r\n1;2\r\n") == "2[a,x|b|]\n3[1|2|]\n");
}

TEST_CASE("line ends are those of any system, and a byte order mark is none of the text") {
  CHECK(rows("\xEF\xBB\xBF"
             "a,b\r\n1,2\r\n") == "1[a|b|]\n2[1|2|]\n");
  CHECK(rows("a,b\r1,2\r3,4") == "1[a|b|]\n2[1|2|]\n3[3|4|]\n");
  CHECK(rows("a,b\n\n , \n1,2\n\n") == "1[a|b|]\n4[1|2|]\n");
  CHECK(rows("").empty());
}

TEST_CASE("cells in quotes hold separators, line ends and quotes") {
  CHECK(rows("a,b\n\"1,\"\"x\"\"\",\"two\r\nlines\"\nc,d\n") ==
        "1[a|b|]\n2[1,\"x\"|two\r\nlines|]\n4[c|d|]\n");
  CHECK(rows("a,b\nsay \"hi\",\"\"\n") == "1[a|b|]\n2[say \"hi\"||]\n");
}

TEST_CASE("rows may be shorter than the header, and longer by empty cells") {
  CHECK(rows("a,b,c\n1\n1,2,3,,\n") == "1[a|b|c|]\n2[1|]\n3[1|2|3|]\n");
}

TEST_CASE("a mistake is located, and the next line is a row again") {
  CHECK(rows("a,b\né,\"open\n1,2\n3,4\n") ==
        "1[a|b|]\n2:3 the quote is not closed\n3[1|2|]\n4[3|4|]\n");
  CHECK(rows("a,b\n\"x\" y,2\n3,4\n") ==
        "1[a|b|]\n2:1 text after the closing quote of a cell\n3[3|4|]\n");
  CHECK(rows("a,b\n\"1\n2\",x,y\n3,4\n") ==
        "1[a|b|]\n3:6 the row has more cells than the header\n4[3|4|]\n");
  CHECK(rows("a" + std::string(1000, ',') + "b\n") ==
        "1:1002 the header has more than 1000 columns\n");
}

TEST_CASE("random tables that pm writes are read back as they were") {
  std::mt19937 random(20240129);
  for (int round = 0; round < 500; ++round) {
    const auto columns = 1 + random() % 5;
    std::vector<std::vector<std::string>> table(1 + random() % 6);
    // The header tells the separator, which is a comma only if it has most of those.
    std::string text;
    for (auto& row : table) {
      for (std::size_t i = 0; i < columns; ++i) row.push_back(random_cell(random));
      if (&row == &table.front()) row.assign(columns, "name");
      text += csv_line(row);
    }
    CAPTURE(text);
    CsvReader reader(text);
    for (const auto& row : table) {
      const auto read = reader.next();
      REQUIRE(read);
      REQUIRE(*read);
      std::vector<std::string> cells;
      for (const auto& cell : (*read)->cells) cells.push_back(cell.text);
      CHECK(cells == row);
    }
    CHECK(!reader.next());
  }
}

TEST_CASE("open quotes and empty cells take no more time than other text") {
  std::string quotes = "a,b\n";
  for (int i = 0; i < 200'000; ++i) quotes += i % 2 == 0 ? "\"\"\"\n" : "\"a\n";
  const std::string commas = "a,b\n" + std::string(2'000'000, ',');
  const auto begin = std::chrono::steady_clock::now();
  for (const auto& text : {quotes, commas}) {
    CsvReader reader(text);
    while (reader.next()) continue;
  }
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(20));
}

}  // namespace pm::tests::csv_reader_test
