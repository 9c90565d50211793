#include "../../../src/commands/update_text.hpp"

#include "../../../src/commands/new_title.hpp"
#include "../../../src/commands/typed.hpp"
#include "catch.hpp"
#include "records.hpp"

namespace pm::tests::update_text_test {

namespace {

constexpr auto cut = "# ------------------------ >8 ------------------------\n";

}  // namespace

TEST_CASE("the page for the editor shows the last updates below the line, the newest first") {
  model::Incident incident;
  for (const auto* minute : {"10", "20", "30", "40"})
    incident.updates.push_back(tests::said(tests::at("2024-01-29 10:" + std::string(minute)),
                                           model::Phase::update, std::string("At ") + minute));
  CHECK(
      commands::text_page({.incident = incident, .about = "x: monitoring", .present = "Old.\n"}) ==
      "Old.\n\n" + std::string(cut) +
          "Write the message of the update above this line. An empty message posts nothing.\n"
          "\n"
          "x: monitoring\n"
          "\n"
          "The last updates:\n"
          "\n"
          "2024-01-29 10:40 UTC update\nAt 40\n"
          "\n"
          "2024-01-29 10:30 UTC update\nAt 30\n"
          "\n"
          "2024-01-29 10:20 UTC update\nAt 20\n");
}

TEST_CASE("what stands above the line is the text, headings and all") {
  CHECK(commands::text_above("\n# A heading\n\ntext\n\n" + std::string(cut) + "below\n") ==
        "# A heading\n\ntext\n");
  CHECK(commands::text_above("one\r\n" + std::string(cut)) == "one");
  CHECK(commands::text_above(cut).empty());
  CHECK(commands::text_above("\n\n" + std::string(cut) + "below").empty());
  CHECK(commands::text_above("the line is gone\n") == "the line is gone");
}

TEST_CASE("a page whose line is gone is known by its words, wrapped or not") {
  CHECK(commands::has_words_of_page(commands::text_above(
      "one\nWrite the message of the update above this line. An empty message posts nothing.\n")));
  CHECK(commands::has_words_of_page("above this line. An empty message\nposts nothing"));
  CHECK(!commands::has_words_of_page("The text of the update is above"));
}

TEST_CASE("a text is tidied around, and not within") {
  CHECK(commands::tidied("one") == "one");
  CHECK(commands::tidied("\n \n  one  \n\n") == "  one");
  CHECK(commands::tidied("one  \n two\t\n") == "one  \n two\n");
  CHECK(commands::tidied("a\r\nb\r\n") == "a\nb\n");
  CHECK(commands::tidied("\xEF\xBB\xBFone\n") == "one");
  CHECK(commands::tidied(" \n\t\n").empty());
}

TEST_CASE("a title is one line without controls") {
  CHECK(commands::title_of("  Engage\n is\tdown\x1b[31m ") == "Engage is down [31m");
  CHECK(commands::title_of("## High error rate") == "High error rate");
  CHECK(commands::title_of("\n\t \x7f").empty());
  CHECK(commands::title_of("日本\r\nx") == "日本 x");
}

}  // namespace pm::tests::update_text_test
