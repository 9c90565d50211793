#include "../../../src/exchange/whole_text.hpp"

#include <string>
#include <utility>

#include "../../../src/exchange/importers.hpp"
#include "catch.hpp"
#include "import_words.hpp"

namespace pm::tests::whole_text_test {

namespace {

/// The text, or why it is not taken.
std::string read(std::string text) {
  auto input = exchange::input_of("a.txt", std::move(text));
  const auto whole = exchange::whole_text(input, "take a part of it");
  if (whole) return *whole;
  const auto& error = whole.error();
  return exchange::words(error.place) + ": " + error.message + ": " + error.help;
}

}  // namespace

TEST_CASE("a source is read whole unless it is too large or in UTF-16") {
  CHECK(read("").empty());
  CHECK(read("one\r\n") == "one\r\n");
  CHECK(read("\xFF\xFEo\0") == "a.txt: the source is in UTF-16: save it as UTF-8");
  CHECK(read(std::string(exchange::most_source_bytes, 'x')).size() == exchange::most_source_bytes);
  CHECK(read(std::string(exchange::most_source_bytes + 1, 'x')) ==
        "a.txt: the source has more than 16 MiB: take a part of it");
}

TEST_CASE("every format that is read whole refuses a source in UTF-16") {
  for (const auto* format : {"statuspage-text", "cstate", "icco", "markdown", "csv", "git-log"}) {
    CAPTURE(format);
    const auto* const importer = exchange::importer_named(format);
    REQUIRE(importer != nullptr);
    CHECK(exchange::import_words(*importer, "a.txt", "\xFE\xFFx") ==
          "refused a.txt: the source is in UTF-16 (save it as UTF-8)\n");
  }
}

}  // namespace pm::tests::whole_text_test
