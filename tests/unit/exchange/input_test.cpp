#include "pm/exchange/input.hpp"

#include <cstddef>
#include <string>
#include <utility>

#include "catch.hpp"
#include "pm/exchange/import.hpp"

namespace pm::tests::input_test {

using exchange::input_of;

TEST_CASE("the head of a source can be looked at before it is read") {
  auto input = input_of("a.json", "0123456789");
  CHECK(input.head(4) == "0123");
  CHECK(input.head(2) == "01");
  char bytes[6];
  CHECK(input.read(bytes, 6) == 4);
  CHECK(std::string(bytes, 4) == "0123");
  CHECK(input.head(3) == "456");
  CHECK(input.rest(100) == "456789");
  CHECK(input.read(bytes, 6) == 0);
}

TEST_CASE("a source that is too large is not read whole") {
  CHECK(input_of("a", "12345").rest(4) == std::nullopt);
  CHECK(input_of("a", "12345").rest(5) == "12345");
  CHECK(input_of("a", "").rest(5).value_or("nothing").empty());
}

TEST_CASE("the stem of a source is the name of its file without folders and ending") {
  CHECK(input_of("a/b.c/2024-01-29-mail.late.md", "").stem() == "2024-01-29-mail.late");
  CHECK(input_of("postmortem", "").stem() == "postmortem");
  CHECK(input_of("x/.hidden", "").stem() == ".hidden");
}

TEST_CASE("standard input has no name") {
  auto input = input_of(std::string(exchange::standard_input), "");
  CHECK(input.is_standard_input());
  CHECK(input.stem().empty());
  CHECK_FALSE(input_of("standard input.md", "").is_standard_input());
}

TEST_CASE("a mapping is found whatever the case, and the last one holds") {
  exchange::ImportSettings settings;
  settings.map = {{"severity", "Down", "S1"}, {"severity", "down", "S2"}, {"impact", "down", "x"}};
  CHECK(exchange::mapped(settings, "severity", " DOWN ") == "S2");
  CHECK(exchange::mapped(settings, "severity", "up") == std::nullopt);
}

TEST_CASE("an origin is told as messages call places") {
  CHECK(exchange::words(exchange::Origin{.file = "a.md"}) == "a.md");
  CHECK(exchange::words(exchange::Origin{.file = "a.md", .line = 3}) == "a.md:3");
  CHECK(exchange::words(exchange::Origin{.file = "a.md", .line = 3, .column = 7}) == "a.md:3:7");
}

namespace {

/// The place with what is underlined in its line: "a:2:3 `cd` in `abcd`", or without a line.
std::string drawn(const exchange::Input& input, text::LinePlace place) {
  const auto found = input.with_line(std::move(place));
  const auto words = exchange::words(found);
  if (found.text.empty()) return words;
  return words + " `" + found.text.substr(found.part.begin, found.part.size()) + "` in `" +
         found.text + "`";
}

/// Reads all of a source in pieces.
void read_all(exchange::Input& input, std::size_t piece) {
  std::string bytes(piece, ' ');
  while (input.read(bytes.data(), bytes.size()) > 0) continue;
}

}  // namespace

TEST_CASE("a place in a source that was read has its line") {
  auto input = input_of("a", "\xEF\xBB\xBFone, two\r\n  é \"three\" four  \r\nfive");
  REQUIRE(input.rest(100));
  CHECK(drawn(input, {.name = "a", .line = 1, .column = 6, .text = "two"}) ==
        "a:1:6 `two` in `one, two`");
  CHECK(drawn(input, {.name = "a", .line = 2, .column = 5, .text = "three"}) ==
        "a:2:5 `\"three\"` in `  é \"three\" four  `");
  CHECK(drawn(input, {.name = "a", .line = 2, .column = 3, .text = "other"}) ==
        "a:2:3 `` in `  é \"three\" four  `");
  CHECK(drawn(input, {.name = "a", .line = 2}) ==
        "a:2 `é \"three\" four  ` in `  é \"three\" four  `");
  CHECK(drawn(input, {.name = "a", .line = 3, .column = 9}) == "a:3:9 `` in `five`");
  CHECK(drawn(input, {.name = "a", .line = 4, .column = 1}) == "a:4:1");
  CHECK(drawn(input, {.name = "a"}) == "a");
  CHECK(drawn(input, {.name = "b", .line = 1, .column = 1, .text = "one"}) == "b:1:1");
}

TEST_CASE("lines whose ends are CR alone have no numbers that all formats share") {
  auto input = input_of("a", "one\rtwo\nthree");
  REQUIRE(input.rest(100));
  CHECK(drawn(input, {.name = "a", .line = 2, .column = 1}) == "a:2:1");
}

TEST_CASE("of a long source the last lines are at hand, whatever the pieces") {
  constexpr int lines = 200'000;
  std::string text;
  for (int i = 1; i <= lines; ++i) text += "line é " + std::to_string(i) + "\n";
  for (const std::size_t piece : {100U, 65'536U, 10'000'000U}) {
    auto input = input_of("a", text);
    read_all(input, piece);
    CHECK(drawn(input, {.name = "a", .line = 1, .column = 1}) == "a:1:1");
    for (int i = lines - 10'000; i <= lines; ++i) {
      const auto number = std::to_string(i);
      REQUIRE(drawn(input, {.name = "a", .line = std::size_t(i), .column = 8, .text = number}) ==
              "a:" + number + ":8 `" + number + "` in `line é " + number + "`");
    }
  }
}

TEST_CASE("of a long line the part around a column is at hand") {
  std::string text = "[";
  for (int i = 100'000; i < 400'000; ++i) text += "é" + std::to_string(i) + ",";
  auto input = input_of("a", text);
  read_all(input, 4096);
  // Each number takes 8 columns.
  const auto found =
      input.with_line({.name = "a", .line = 1, .column = 2 + 8 * 299'000 + 1, .text = "399000"});
  CHECK(found.text.substr(found.part.begin, found.part.size()) == "399000");
  CHECK(found.text.size() < 5000);
  CHECK(input.with_line({.name = "a", .line = 1, .column = 9}).text.empty());
}

}  // namespace pm::tests::input_test
