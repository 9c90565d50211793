#include "../../../src/exchange/days.hpp"

#include "catch.hpp"

namespace pm::tests::days_test {

using exchange::Day;
using exchange::SaidTime;

namespace {

constexpr Day day(int year, int month, int number) {
  return {.year = year, .month = month, .day = number};
}

}  // namespace

TEST_CASE("a day exists when the calendar has it") {
  CHECK(exchange::exists(day(2024, 2, 29)));
  CHECK_FALSE(exchange::exists(day(2023, 2, 29)));
  CHECK_FALSE(exchange::exists(day(1900, 2, 29)));
  CHECK_FALSE(exchange::exists(day(2024, 4, 31)));
  CHECK_FALSE(exchange::exists(day(2024, 13, 1)));
  CHECK_FALSE(exchange::exists(day(2024, 1, 0)));
}

TEST_CASE("days follow one another over months and years") {
  CHECK(exchange::next(day(2024, 2, 28)) == day(2024, 2, 29));
  CHECK(exchange::next(day(2023, 12, 31)) == day(2024, 1, 1));
  CHECK(exchange::moved(day(2024, 3, 1), -time::days) == day(2024, 2, 29));
  CHECK(exchange::moved(day(1628, 8, 10), 365 * time::days) == day(1629, 8, 10));
}

TEST_CASE("a clock shows what was said, and at 24:00 the next day") {
  SaidTime said;
  CHECK(exchange::civil_of(said, day(2024, 1, 31)) ==
        time::Civil{.year = 2024, .month = 1, .day = 31});
  said.hour = 9;
  said.minute = 5;
  said.second = 7;
  said.millisecond = 20;
  CHECK(exchange::civil_of(said, day(2024, 1, 31)) == time::Civil{.year = 2024,
                                                                  .month = 1,
                                                                  .day = 31,
                                                                  .hour = 9,
                                                                  .minute = 5,
                                                                  .second = 7,
                                                                  .millisecond = 20});
  said = {};
  said.hour = 24;
  CHECK(exchange::civil_of(said, day(2024, 1, 31)) ==
        time::Civil{.year = 2024, .month = 2, .day = 1});
}

}  // namespace pm::tests::days_test
