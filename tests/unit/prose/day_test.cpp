#include "pm/prose/day.hpp"
#include "catch.hpp"
#include "pm/prose/loose_time.hpp"
#include "pm/time/civil.hpp"

namespace pm::tests::day_test {

using prose::Day;
using prose::LooseTime;

namespace {

constexpr Day day(int year, int month, int number) {
  return {.year = year, .month = month, .day = number};
}

}  // namespace

TEST_CASE("a day exists when the calendar has it") {
  CHECK(prose::exists(day(2024, 2, 29)));
  CHECK_FALSE(prose::exists(day(2023, 2, 29)));
  CHECK_FALSE(prose::exists(day(1900, 2, 29)));
  CHECK_FALSE(prose::exists(day(2024, 4, 31)));
  CHECK_FALSE(prose::exists(day(2024, 13, 1)));
  CHECK_FALSE(prose::exists(day(2024, 1, 0)));
}

TEST_CASE("days follow one another over months and years") {
  CHECK(prose::next(day(2024, 2, 28)) == day(2024, 2, 29));
  CHECK(prose::next(day(2023, 12, 31)) == day(2024, 1, 1));
  CHECK(prose::moved(day(2024, 3, 1), -time::days) == day(2024, 2, 29));
  CHECK(prose::moved(day(1628, 8, 10), 365 * time::days) == day(1629, 8, 10));
}

TEST_CASE("a clock shows what was said, and at 24:00 the next day") {
  LooseTime said;
  CHECK(prose::civil_of(said, day(2024, 1, 31)) ==
        time::Civil{.year = 2024, .month = 1, .day = 31});
  said.hour = 9;
  said.minute = 5;
  said.second = 7;
  said.millisecond = 20;
  CHECK(prose::civil_of(said, day(2024, 1, 31)) == time::Civil{.year = 2024,
                                                               .month = 1,
                                                               .day = 31,
                                                               .hour = 9,
                                                               .minute = 5,
                                                               .second = 7,
                                                               .millisecond = 20});
  said = {};
  said.hour = 24;
  CHECK(prose::civil_of(said, day(2024, 1, 31)) == time::Civil{.year = 2024, .month = 2, .day = 1});
}

}  // namespace pm::tests::day_test
