#include "pm/exchange/input.hpp"

#include <string>

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

}  // namespace pm::tests::input_test
