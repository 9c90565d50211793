#include <array>
#include <nlohmann/json.hpp>
#include <optional>
#include <regex>
#include <string>

#include "catch.hpp"
#include "pm/exchange/json_schema.hpp"
#include "pm/time/written.hpp"

namespace pm::tests::patterns_test {

// An editor with the schema takes the times and durations that pm takes, and no others.

namespace {

std::regex pattern(const std::string& definition) {
  const auto schema = nlohmann::json::parse(exchange::incident_schema());
  return std::regex(schema["$defs"][definition]["pattern"].get<std::string>());
}

bool is_time(const std::string& text) { return time::read_time(text).has_value(); }

constexpr std::array times = {"2024-01-25T09:33:00Z",
                              "2024-01-25 09:33",
                              "2024-01-25t09:33z",
                              "2024-01-25 09:33 UTC",
                              "2024-01-25 09:33gmt",
                              "2024-01-25 09:33 Gmt",
                              "2024-01-25 09:33 +05:30",
                              "2024-01-25 09:33-05:00",
                              "2024-01-25T09:33:07.250Z",
                              "2024-01-25T09:33:07.123456789",
                              "2024-01-25",
                              "2024-02-29",
                              "0000-01-01",
                              "9999-12-31",
                              "2016-12-31T23:59:60Z",
                              "2016-12-31T23:58:60Z",
                              "2024-01-25 09:33 +14:00",
                              "2024-01-25 09:33 +14:01",
                              "2024-01-25 09:33 -14:00",
                              "2024-01-25 09:33 +15:00",
                              "2024-01-25 09:33 -00:00",
                              "2024-01-25 09:33 -00:30",
                              "2024-01-25 09:33 +00:00",
                              "2024-01-25 09:33  Z",
                              "2024-01-25  09:33",
                              "2024-01-25 9:33",
                              "2024-01-25 24:00",
                              "2024-01-25 09:60",
                              "2024-01-25 09:33:61",
                              "2024-01-25 09:33.5",
                              "2024-01-25 09:33:07.",
                              "2024-01-25 09:33:07,5",
                              "2024-01-25T09:33:07.1234567890",
                              "2024-13-01",
                              "2024-00-01",
                              "2024-04-31",
                              "2024-04-30",
                              "2024-01-32",
                              "2024-01-00",
                              "22025-03-18",
                              "24-01-25",
                              "2024/01/25",
                              "2024-1-25",
                              "20240125",
                              "2024-01-25 09:33 EST",
                              "2024-01-25 09:33 +0530",
                              "2024-01-25Z",
                              "2024-01-25 ",
                              " 2024-01-25",
                              "2024-01-25 09:33 (approx)",
                              "14:43",
                              "now",
                              "",
                              "2024-01-25\n",
                              "2024-01-25T09:33\n"};

constexpr std::array durations = {"30m",
                                  "2h",
                                  "1h 30m",
                                  "1h30m",
                                  "45 minutes",
                                  "1d",
                                  "2 weeks",
                                  "1w 2d 3h 4m 5s",
                                  "1 Hour",
                                  "10 HRS 5 Mins",
                                  "PT1H30M",
                                  "P1D",
                                  "P1DT12H",
                                  "P2W",
                                  "P1W2DT3H4M5S",
                                  "PT5S",
                                  "PT1H5S",
                                  "P1W1D",
                                  "P",
                                  "PT",
                                  "P1DT",
                                  "1DT5",
                                  "pt1h",
                                  "30",
                                  "m",
                                  "30m 1h",
                                  "1h 1h",
                                  "1.5h",
                                  "-5m",
                                  "1y",
                                  "P1Y",
                                  "P1M",
                                  "PT1M1H",
                                  "1h, 30m",
                                  "1h and 30m",
                                  "",
                                  " 1h",
                                  "1h ",
                                  "1 h\n30 m",
                                  "1234567890m",
                                  "5mm",
                                  "half an hour"};

}  // namespace

TEST_CASE("the schema's pattern of a time takes what the reader takes") {
  const auto regex = pattern("time");
  for (const std::string text : times) {
    CAPTURE(text);
    CHECK(std::regex_search(text, regex) == is_time(text));
  }
}

TEST_CASE("the schema's pattern of a time knows no leap years, and takes one day too many") {
  CHECK_FALSE(is_time("2023-02-29"));
  CHECK(std::regex_search("2023-02-29", pattern("time")));
  CHECK_FALSE(std::regex_search("2024-02-30", pattern("time")));
}

TEST_CASE("the schema's pattern of a duration takes what the reader takes") {
  const auto regex = pattern("duration");
  for (const std::string text : durations) {
    CAPTURE(text);
    const bool matches = !text.empty() && std::regex_search(text, regex);
    CHECK(matches == time::read_duration(text).has_value());
  }
}

}  // namespace pm::tests::patterns_test
