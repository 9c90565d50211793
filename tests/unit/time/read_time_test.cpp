#include <optional>
#include <string>
#include <string_view>

#include "catch.hpp"
#include "pm/time/written.hpp"

namespace pm::tests::read_time_test {

using time::Precision;

namespace {

struct Case {
  std::string_view text;
  time::Civil civil;
  std::optional<int> offset_minutes;
  Precision precision;
};

constexpr std::optional<int> left_out = std::nullopt;

const Case cases[] = {
    {"2024-01-25", {2024, 1, 25}, left_out, Precision::day},
    {"0000-01-01", {0, 1, 1}, left_out, Precision::day},
    {"1752-09-03", {1752, 9, 3}, left_out, Precision::day},
    {"2024-02-29", {2024, 2, 29}, left_out, Precision::day},
    {"2024-01-25 09:33", {2024, 1, 25, 9, 33}, left_out, Precision::minute},
    {"2024-01-25T09:33", {2024, 1, 25, 9, 33}, left_out, Precision::minute},
    {"2024-01-25t09:33z", {2024, 1, 25, 9, 33}, 0, Precision::minute},
    {"2024-01-25T09:33Z", {2024, 1, 25, 9, 33}, 0, Precision::minute},
    {"2024-01-25 09:33 Z", {2024, 1, 25, 9, 33}, 0, Precision::minute},
    {"2024-01-25 09:33 UTC", {2024, 1, 25, 9, 33}, 0, Precision::minute},
    {"2024-01-25 09:33UTC", {2024, 1, 25, 9, 33}, 0, Precision::minute},
    {"2024-01-25 09:33 GMT", {2024, 1, 25, 9, 33}, 0, Precision::minute},
    {"2024-01-25 09:33 gmt", {2024, 1, 25, 9, 33}, 0, Precision::minute},
    {"2024-01-25T09:33+00:00", {2024, 1, 25, 9, 33}, 0, Precision::minute},
    {"2024-01-25T09:33-05:00", {2024, 1, 25, 9, 33}, -300, Precision::minute},
    {"2024-01-25 09:33 +05:45", {2024, 1, 25, 9, 33}, 345, Precision::minute},
    {"2024-01-25 09:33 +14:00", {2024, 1, 25, 9, 33}, 840, Precision::minute},
    {"2024-01-25 09:33:07", {2024, 1, 25, 9, 33, 7}, left_out, Precision::second},
    {"2024-01-25 23:59:59Z", {2024, 1, 25, 23, 59, 59}, 0, Precision::second},
    {"2024-01-25 09:33:07.1", {2024, 1, 25, 9, 33, 7, 100}, left_out, Precision::millisecond},
    {"2024-01-25 09:33:07.12Z", {2024, 1, 25, 9, 33, 7, 120}, 0, Precision::millisecond},
    {"2024-01-25 09:33:07.123 -03:30", {2024, 1, 25, 9, 33, 7, 123}, -210, Precision::millisecond},
    {"2024-01-25T09:33:07.999999999Z", {2024, 1, 25, 9, 33, 7, 999}, 0, Precision::millisecond},
    {"2024-01-25T09:33:07.000Z", {2024, 1, 25, 9, 33, 7, 0}, 0, Precision::millisecond},
};

}  // namespace

TEST_CASE("a time is read in every form that is taken") {
  for (const auto& one : cases) {
    CAPTURE(std::string(one.text));
    const auto written = time::read_time(one.text);
    REQUIRE(written);
    CHECK(written->civil == one.civil);
    CHECK(written->precision == one.precision);
    CHECK(written->offset.has_value() == one.offset_minutes.has_value());
    CHECK(written->offset.value_or(0) == one.offset_minutes.value_or(0) * time::minutes);
  }
}

TEST_CASE(
    "a leap second is read as the second before it, at the end of a quarter of an hour only") {
  const auto read = time::read_time("2016-12-31T23:59:60Z");
  REQUIRE(read);
  CHECK(read->civil == time::Civil{2016, 12, 31, 23, 59, 59});
  CHECK(time::read_time("2017-01-01 05:29:60 +05:30").has_value());
  CHECK_FALSE(time::read_time("2016-12-31T23:58:60Z").has_value());
}

}  // namespace pm::tests::read_time_test
