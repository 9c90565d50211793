#include "pm/time/format.hpp"

#include <limits>
#include <string>
#include <string_view>

#include "catch.hpp"

namespace pm::tests::format_test {

using time::Precision;

namespace {

time::Zone zone(std::string_view name) {
  const auto found = time::find_zone(name);
  REQUIRE(found);
  return *found;
}

const time::Instant engage = time::in_utc({2024, 1, 29, 16, 26, 5, 250});

}  // namespace

TEST_CASE("a time is shown with the abbreviation that its zone has at that instant") {
  const auto new_york = zone("America/New_York");
  CHECK(time::posted(engage, Precision::minute, new_york) == "Jan 29, 2024 - 11:26 EST");
  CHECK(time::posted(engage, Precision::millisecond, new_york) == "Jan 29, 2024 - 11:26 EST");
  CHECK(time::posted(engage, Precision::minute, {}) == "Jan 29, 2024 - 16:26 UTC");
  CHECK(time::sortable(engage, Precision::minute, new_york) == "2024-01-29 11:26 EST");
  CHECK(time::posted(time::in_utc({2018, 10, 11, 19, 17}), Precision::minute,
                     zone("America/Chicago")) == "Oct 11, 2018 - 14:17 CDT");
  CHECK(time::posted(time::in_utc({2017, 3, 17, 19, 28}), Precision::minute,
                     zone("Europe/London")) == "Mar 17, 2017 - 19:28 GMT");
  CHECK(time::posted(time::in_utc({2019, 9, 19, 21, 57}), Precision::minute, zone("Europe/Oslo")) ==
        "Sep 19, 2019 - 23:57 CEST");
}

TEST_CASE("a time known to the day is shown as its date alone") {
  const auto midnight = time::in_utc({2019, 9, 2, 22, 0});
  CHECK(time::posted(midnight, Precision::day, zone("Europe/Oslo")) == "Sep 03, 2019");
  CHECK(time::sortable(midnight, Precision::day, zone("Europe/Oslo")) == "2019-09-03");
  CHECK(time::posted(midnight, Precision::day, {}) == "Sep 02, 2019");
}

TEST_CASE("the parts of a time are shown in its zone") {
  const auto tokyo = zone("Asia/Tokyo");
  CHECK(time::date(engage, tokyo) == "2024-01-30");
  CHECK(time::clock_time(engage, tokyo) == "01:26");
  CHECK(time::short_day(engage, tokyo) == "30 Jan");
}

TEST_CASE("RFC 3339 is in UTC, with milliseconds only where there are any") {
  CHECK(time::rfc3339(engage) == "2024-01-29T16:26:05.250Z");
  CHECK(time::rfc3339({0}) == "1970-01-01T00:00:00Z");
  CHECK(time::rfc3339({-1}) == "1969-12-31T23:59:59.999Z");
  CHECK(time::rfc3339(time::in_utc({33, 4, 3})) == "0033-04-03T00:00:00Z");
  CHECK(time::rfc3339(time::in_utc({-44, 3, 15, 12})) == "-0044-03-15T12:00:00Z");
  CHECK(time::rfc3339({std::numeric_limits<std::int64_t>::max()}) == "9999-12-31T23:59:59.999Z");
}

TEST_CASE("a length of time is shown in words, in letters and in ISO 8601") {
  using time::days, time::hours, time::minutes, time::seconds;
  struct Case {
    time::Milliseconds length;
    std::string_view words;
    std::string_view letters;
    std::string_view iso;
  };
  const Case cases[] = {
      {0, "0 seconds", "0s", "PT0S"},
      {250, "250 milliseconds", "250ms", "PT0.25S"},
      {1, "1 millisecond", "1ms", "PT0.001S"},
      {seconds, "1 second", "1s", "PT1S"},
      {45 * seconds, "45 seconds", "45s", "PT45S"},
      {1500, "1 second", "1s", "PT1.5S"},
      {minutes, "1 minute", "1m", "PT1M"},
      {150 * seconds, "2 minutes 30 seconds", "2m 30s", "PT2M30S"},
      {58 * minutes, "58 minutes", "58m", "PT58M"},
      {hours, "1 hour", "1h", "PT1H"},
      {hours + 59 * seconds, "1 hour 59 seconds", "1h 59s", "PT1H59S"},
      {10 * hours + 41 * minutes + 50 * seconds, "10 hours 41 minutes 50 seconds", "10h 41m 50s",
       "PT10H41M50S"},
      {days - 1, "23 hours 59 minutes 59 seconds", "23h 59m 59s", "PT23H59M59.999S"},
      {10 * hours + 35 * minutes, "10 hours 35 minutes", "10h 35m", "PT10H35M"},
      {days, "1 day", "1d", "P1D"},
      {days + 29'999, "1 day", "1d", "P1DT29.999S"},
      {days + 30 * seconds, "1 day 1 minute", "1d 1m", "P1DT30S"},
      {days + minutes, "1 day 1 minute", "1d 1m", "P1DT1M"},
      {2 * days - seconds, "2 days", "2d", "P1DT23H59M59S"},
      {2 * days + 3 * hours, "2 days 3 hours", "2d 3h", "P2DT3H"},
      {4 * days + 10 * hours + 6 * minutes, "4 days 10 hours 6 minutes", "4d 10h 6m", "P4DT10H6M"},
      {400 * days, "400 days", "400d", "P400D"},
      {-5 * minutes, "minus 5 minutes", "-5m", "-PT5M"},
      {std::numeric_limits<time::Milliseconds>::min(), "minus 106751991167 days 7 hours 13 minutes",
       "-106751991167d 7h 13m", "-P106751991167DT7H12M55.808S"},
  };
  for (const auto& one : cases) {
    CAPTURE(one.length);
    CHECK(time::long_duration(one.length) == one.words);
    CHECK(time::short_duration(one.length) == one.letters);
    CHECK(time::iso_duration(one.length) == one.iso);
  }
}

}  // namespace pm::tests::format_test
