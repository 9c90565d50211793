#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "../../../src/exchange/importers.hpp"
#include "../../../src/exchange/timeline/columns.hpp"
#include "catch.hpp"
#include "import_words.hpp"

namespace pm::tests::timeline_hostile_test {

using namespace pm::exchange;

TEST_CASE("more than a record can hold is refused, in time that grows with it") {
  std::string rows = "time,phase,message,component,note\n";
  for (int i = 0; i < 100'000; ++i)
    rows += fmt::format("2024-01-29T10:00:{:02}Z,update,m {},C{},n{}\n", i % 60, i, i, i);
  const auto begin = std::chrono::steady_clock::now();
  CHECK(
      import_words(csv_importer, "x.csv", rows) ==
      "refused x.csv: the record would have more than 1 MiB (import the rows of a shorter time)\n");
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(60));
}

TEST_CASE("a message larger than prose may be is refused, and the others are taken") {
  const auto rows = fmt::format("time,message\n2024-01-29T10:00Z,{}\n2024-01-29T11:00Z,x\n",
                                std::string(70'000, 'a'));
  const auto words = import_words(csv_importer, "x.csv", rows);
  CHECK(words.starts_with("refused x.csv:2:19: this text has 69 KiB; the limit is 64 KiB"));
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
        "refused x.csv: the source is in UTF-16 (save it as UTF-8)\n");
  CHECK(import_words(csv_importer, "x.csv", "") == "refused x.csv: the source is empty ()\n");
  CHECK(import_words(csv_importer, "x.csv", "time,message\n") ==
        "refused x.csv: the source has no rows that pm can import ()\n");
  CHECK(import_words(git_log_importer, "x.log", "")
            .starts_with("refused x.log:1: this is not output"));
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

TEST_CASE("what is said often counts once, and is told of in few words") {
  std::string rows = "time,message\n";
  for (int i = 0; i < 100'000; ++i) rows += "2024-01-29T10:00Z,the very same message\n";
  const auto words = import_words(csv_importer, "x.csv", rows);
  CHECK(
      words.starts_with("title: x\ntimezone: UTC\n\ntimeline:\n  - at: 2024-01-29T10:00Z\n"
                        "    event: the very same message\n\nsource:"));
  CHECK(
      words.find("11: left out duplicate `the very same message`: line 2 says the same of the same "
                 "time; so it is with 99999 lines in all, the last of which is line 100001\n") !=
      std::string::npos);
  CHECK(words.size() < 2000);
}

TEST_CASE("members of one name are told apart in time that grows with them") {
  std::string inner = "\"a_2\":0";
  for (int i = 0; i < 40'000; ++i) inner += ",\"a\":1";
  const auto row =
      fmt::format(R"({{"time": "2024-01-29T10:00Z", "message": "m", "extra": {{{}}}}})", inner);
  const auto begin = std::chrono::steady_clock::now();
  CHECK(import_words(jsonl_importer, "x.jsonl", row).find("extra: '{\"a_2\":0,\"a\":1,") !=
        std::string::npos);
  const std::vector<std::string_view> same(40'000, "a");
  CHECK(timeline::own_names(same).back() == "a_40000");
  CHECK(timeline::own_names({"a", "a_2", "a", "a"}) ==
        std::vector<std::string>{"a", "a_2", "a_3", "a_4"});
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(20));
}

}  // namespace pm::tests::timeline_hostile_test
