#include <chrono>
#include <string>

#include <fmt/format.h>

#include "../../../src/exchange/import/importers.hpp"
#include "catch.hpp"
#include "import_words.hpp"

using namespace pm;
using namespace pm::exchange;

TEST_CASE("more than a record can hold is refused, in time that grows with it") {
  std::string rows = "time,phase,message,component,note\n";
  for (int i = 0; i < 100'000; ++i)
    rows += fmt::format("2024-01-29T10:00:{:02}Z,update,m {},C{},n{}\n", i % 60, i, i, i);
  const auto begin = std::chrono::steady_clock::now();
  CHECK(import_words(csv_importer, "x.csv", rows) ==
        "refused x.csv: the record would have more than 1 MiB (take the rows of a shorter time)\n");
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(60));
}

TEST_CASE("a message larger than prose may be is refused, and the others are taken") {
  const auto rows = fmt::format("time,message\n2024-01-29T10:00Z,{}\n2024-01-29T11:00Z,x\n",
                                std::string(70'000, 'a'));
  const auto words = import_words(csv_importer, "x.csv", rows);
  CHECK(words.starts_with("refused x.csv:2:19: this text has 69 KiB; 64 KiB is the most for one"));
  CHECK(words.find("event: x") != std::string::npos);
}

TEST_CASE("bytes that are no text become such that are, and that is said") {
  const std::string nul(1, '\0');
  const std::string latin = "caf\xE9";
  const auto rows =
      "time,message\n2024-01-29T10:00Z," + latin + "\n2024-01-29T11:00Z,c" + nul + "d\n";
  CHECK(import_words(csv_importer, "../../etc/x.csv", rows) ==
        "title: x\n"
        "timezone: UTC\n\n"
        "timeline:\n"
        "  - at: 2024-01-29T10:00Z\n"
        "    event: caf\xEF\xBF\xBD\n"
        "  - at: 2024-01-29T11:00Z\n"
        "    event: cd\n\n"
        "source:\n"
        "  system: csv\n"
        "  id: x\n"
        "2: read as message `" +
            latin +
            "`: bytes that are not UTF-8 became U+FFFD\n"
            "3: read as message `c" +
            nul +
            "d`: without its control characters\n"
            "0: read as title `x`: the name of the file; `--title` says another\n");
}

TEST_CASE("a file in UTF-16, an empty one and one without rows are refused") {
  CHECK(import_words(csv_importer, "x.csv", "\xFF\xFEt") ==
        "refused x.csv: it is in UTF-16 (save it as UTF-8)\n");
  CHECK(import_words(csv_importer, "x.csv", "") == "refused x.csv: it is empty ()\n");
  CHECK(import_words(csv_importer, "x.csv", "time,message\n") ==
        "refused x.csv: it has no rows that can be taken ()\n");
  CHECK(import_words(git_log_importer, "x.log", "").starts_with("refused x.log:1: it is no log"));
}

TEST_CASE("standard input has a title and a lasting name of its own") {
  const auto words = import_words(jsonl_importer, "standard input",
                                  R"({"time": "2024-01-29T14:33Z", "message": "x"})");
  CHECK(words.starts_with("title: Timeline of 2024-01-29\n"));
  CHECK(words.find("  id: timeline-of-2024-01-29-2024-01-29\n") != std::string::npos);
}

TEST_CASE("deep values are kept as far as a record needs") {
  const auto deep = std::string(70, '[') + std::string(70, ']');
  const auto words = import_words(
      jsonl_importer, "x.jsonl",
      fmt::format(R"({{"time": "2024-01-29T14:33Z", "message": "x", "deep": {}}})", deep));
  CHECK(words.find(fmt::format("\"{}{}\"", std::string(54, '['), std::string(54, ']'))) !=
        std::string::npos);
}

TEST_CASE("names that are there twice, and one that is that of the time, are kept apart") {
  const auto words =
      import_words(csv_importer, "x.csv", "time,message,at,x,x,\n2024-01-29T10:00Z,m,1,2,3,4\n");
  CHECK(words.find(
            "{at: \"2024-01-29T10:00Z\", at_2: \"1\", x: \"2\", x_2: \"3\", column 6: \"4\"}") !=
        std::string::npos);
}
