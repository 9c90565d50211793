#include "pm/time/civil.hpp"

#include <limits>

#include "catch.hpp"

namespace pm::tests::civil_test {

using time::Civil;

TEST_CASE("a date and a clock time in UTC are an instant, and back") {
  struct Case {
    Civil civil;
    std::int64_t since_epoch;
  };
  const Case cases[] = {
      {{1970, 1, 1}, 0},
      {{1969, 12, 31, 23, 59, 59, 999}, -1},
      {{2024, 1, 29, 16, 26}, 1706545560000},
      {{2000, 2, 29, 12, 0, 0, 5}, 951825600005},
      {{1900, 3, 1}, -2203891200000},
      {{0, 1, 1}, -62167219200000},
      {{-9999, 1, 1}, -377705116800000},
      {{9999, 12, 31, 23, 59, 59, 999}, 253402300799999},
  };
  for (const auto& one : cases) {
    CAPTURE(one.since_epoch);
    CHECK(time::in_utc(one.civil).since_epoch == one.since_epoch);
    CHECK(time::civil({one.since_epoch}) == one.civil);
  }
}

TEST_CASE("an instant that no calendar shows is shown as the nearest one it does") {
  CHECK(time::civil({std::numeric_limits<std::int64_t>::min()}) == Civil{-9999, 1, 1});
  CHECK(time::civil({std::numeric_limits<std::int64_t>::max()}) ==
        Civil{9999, 12, 31, 23, 59, 59, 999});
}

TEST_CASE("the weekday of a date counts from Sunday") {
  CHECK(time::weekday({2024, 1, 28}) == 0);
  CHECK(time::weekday({2024, 1, 29}) == 1);
  CHECK(time::weekday({2018, 10, 13}) == 6);
  CHECK(time::weekday({1969, 12, 31}) == 3);
}

}  // namespace pm::tests::civil_test
