#include <string>
#include <string_view>

#include "catch.hpp"
#include "pm/time/format.hpp"
#include "pm/time/written.hpp"

namespace pm::tests::read_duration_test {

using time::days;
using time::hours;
using time::minutes;
using time::seconds;

TEST_CASE("a length of time is read in the forms that people write") {
  struct Case {
    std::string_view text;
    time::Milliseconds length;
  };
  const Case cases[] = {
      {"30m", 30 * minutes},
      {"2h", 2 * hours},
      {"1h 30m", hours + 30 * minutes},
      {"1h30m", hours + 30 * minutes},
      {"45 minutes", 45 * minutes},
      {"1 minute", minutes},
      {"2 Hours 5 Min", 2 * hours + 5 * minutes},
      {"90s", 90 * seconds},
      {"1d", days},
      {"2 weeks", 14 * days},
      {"366d", 366 * days},
      {"PT1H30M", hours + 30 * minutes},
      {"P1D", days},
      {"P1DT12H", days + 12 * hours},
      {"P2W", 14 * days},
      {"PT45S", 45 * seconds},
  };
  for (const auto& one : cases) {
    CAPTURE(std::string(one.text));
    CHECK(time::read_duration(one.text) == one.length);
  }
}

TEST_CASE("text that is not a duration, zero, and more than a year are rejected") {
  for (const std::string_view text : {"",           " ",
                                      "30",         "m",
                                      "h30",        "30m 1h",
                                      "30m 30m",    "1h m",
                                      "-5m",        "1.5h",
                                      "1,5h",       "0m",
                                      "0h 0m",      "367d",
                                      "999999999w", "99999999999m",
                                      "soon",       "30 minutes ago",
                                      " 30m",       "P",
                                      "PT",         "P1DT",
                                      "P1H",        "PT1D",
                                      "P1Y",        "P1M",
                                      "pt1h",       "PT1H30",
                                      "PTT1H",      "PT30M1H",
                                      "PT0S",       "30mm",
                                      "3０m"}) {
    CAPTURE(std::string(text));
    CHECK_FALSE(time::read_duration(text).has_value());
  }
}

TEST_CASE("a length that was written out is read back as the same") {
  for (const auto length : {45 * seconds, 2 * minutes + 30 * seconds, 58 * minutes,
                            10 * hours + 35 * minutes, 4 * days + 10 * hours + 6 * minutes}) {
    CHECK(time::read_duration(time::long_duration(length)) == length);
    CHECK(time::read_duration(time::short_duration(length)) == length);
    CHECK(time::read_duration(time::iso_duration(length)) == length);
  }
}

}  // namespace pm::tests::read_duration_test
