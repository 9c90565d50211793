#include "pm/time/zone.hpp"

#include <limits>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "catch.hpp"
#include "pm/time/format.hpp"

namespace pm::tests::zone_test {

using time::Civil;

namespace {

time::Zone zone(std::string_view name) {
  const auto found = time::find_zone(name);
  REQUIRE(found);
  return *found;
}

std::string abbreviation(std::string_view name, const Civil& utc) {
  return zone(name).at(time::in_utc(utc)).abbreviation;
}

/// The instant of a local time: "2024-01-25T14:33:00Z", or both instants of an unclear one.
std::string meaning(std::string_view name, const Civil& local) {
  const auto read = zone(name).instant(local);
  if (read) return time::rfc3339(*read);
  const auto& unclear = read.error();
  return (unclear.skipped ? "skipped " : "repeated ") + time::rfc3339(unclear.first) + " " +
         time::rfc3339(unclear.second);
}

}  // namespace

TEST_CASE("UTC goes by several names and needs no database") {
  for (const auto* name : {"UTC", "GMT", "Z", "Etc/UTC"}) {
    CHECK(zone(name) == time::Zone());
    CHECK(zone(name).name() == "UTC");
  }
  CHECK(time::Zone().at({0}).abbreviation == "UTC");
  CHECK(meaning("UTC", {2024, 1, 25, 9, 33}) == "2024-01-25T09:33:00Z");
}

TEST_CASE("a zone shows the abbreviation in force at an instant") {
  CHECK(abbreviation("America/Chicago", {2018, 10, 11, 19, 17}) == "CDT");
  CHECK(abbreviation("America/New_York", {2024, 1, 29, 16, 26}) == "EST");
  CHECK(abbreviation("Europe/London", {2017, 3, 17, 18, 5}) == "GMT");
  CHECK(abbreviation("Europe/London", {2017, 3, 26, 1}) == "BST");
  CHECK(abbreviation("Europe/Oslo", {2019, 9, 18, 9, 24}) == "CEST");
  CHECK(abbreviation("America/New_York", {1800, 1, 1}) == "LMT");
  CHECK(abbreviation("America/New_York", {1943, 1, 1}) == "EWT");
}

TEST_CASE("a zone without letters of its own is shown as its offset") {
  CHECK(abbreviation("Asia/Dubai", {2024, 1, 1}) == "+04:00");
  CHECK(abbreviation("Asia/Kathmandu", {2024, 1, 1}) == "+05:45");
  CHECK(abbreviation("America/Sao_Paulo", {2024, 1, 1}) == "-03:00");
  CHECK(abbreviation("Etc/GMT+5", {2024, 1, 1}) == "-05:00");
}

TEST_CASE("a local time is one instant") {
  CHECK(meaning("America/New_York", {2024, 1, 25, 9, 33}) == "2024-01-25T14:33:00Z");
  CHECK(meaning("America/New_York", {2024, 7, 25, 9, 33}) == "2024-07-25T13:33:00Z");
  CHECK(meaning("Europe/Oslo", {1969, 12, 31, 23, 0}) == "1969-12-31T22:00:00Z");
  CHECK(meaning("America/New_York", {1800, 1, 1}) == "1800-01-01T04:56:02Z");
  CHECK(zone("America/New_York").local(time::in_utc({2024, 1, 25, 14, 33, 1, 5})) ==
        Civil{2024, 1, 25, 9, 33, 1, 5});
}

TEST_CASE("a local time that the clocks skipped has two readings") {
  CHECK(meaning("America/New_York", {2024, 3, 10, 1, 59, 59}) == "2024-03-10T06:59:59Z");
  CHECK(meaning("America/New_York", {2024, 3, 10, 2, 0}) ==
        "skipped 2024-03-10T06:00:00Z 2024-03-10T07:00:00Z");
  CHECK(meaning("America/New_York", {2024, 3, 10, 2, 30}) ==
        "skipped 2024-03-10T06:30:00Z 2024-03-10T07:30:00Z");
  CHECK(meaning("America/New_York", {2024, 3, 10, 3, 0}) == "2024-03-10T07:00:00Z");
  CHECK(meaning("Australia/Lord_Howe", {2023, 10, 1, 2, 15}) ==
        "skipped 2023-09-30T15:15:00Z 2023-09-30T15:45:00Z");
  // Samoa skipped a whole day when it crossed the date line.
  CHECK(meaning("Pacific/Apia", {2011, 12, 30, 12, 0}) ==
        "skipped 2011-12-29T22:00:00Z 2011-12-30T22:00:00Z");
}

TEST_CASE("a local time that the clocks showed twice has two readings") {
  CHECK(meaning("America/New_York", {2024, 11, 3, 0, 59, 59}) == "2024-11-03T04:59:59Z");
  CHECK(meaning("America/New_York", {2024, 11, 3, 1, 0}) ==
        "repeated 2024-11-03T05:00:00Z 2024-11-03T06:00:00Z");
  CHECK(meaning("America/New_York", {2024, 11, 3, 1, 30}) ==
        "repeated 2024-11-03T05:30:00Z 2024-11-03T06:30:00Z");
  CHECK(meaning("America/New_York", {2024, 11, 3, 2, 0}) == "2024-11-03T07:00:00Z");
  CHECK(meaning("Europe/London", {2024, 10, 27, 1, 30}) ==
        "repeated 2024-10-27T00:30:00Z 2024-10-27T01:30:00Z");
  CHECK(meaning("Australia/Lord_Howe", {2024, 4, 7, 1, 45}) ==
        "repeated 2024-04-06T14:45:00Z 2024-04-06T15:15:00Z");
}

TEST_CASE("clocks go on changing after the last year that the database lists") {
  CHECK(abbreviation("America/New_York", {2060, 7, 1}) == "EDT");
  CHECK(abbreviation("Europe/London", {2060, 1, 1}) == "GMT");
  CHECK(meaning("Europe/Oslo", {2060, 7, 1, 12, 0}) == "2060-07-01T10:00:00Z");
  CHECK(meaning("Europe/Oslo", {2060, 3, 28, 2, 30}) ==
        "skipped 2060-03-28T00:30:00Z 2060-03-28T01:30:00Z");
}

TEST_CASE("instants beyond all calendars are shown, not a crash") {
  const auto london = zone("Europe/London");
  CHECK(london.at({std::numeric_limits<std::int64_t>::min() / 2}).abbreviation == "LMT");
  CHECK(london.at({std::numeric_limits<std::int64_t>::max() / 2}).abbreviation == "GMT");
  CHECK(london.local({std::numeric_limits<std::int64_t>::max()}).year == 9999);
  CHECK(london.local({std::numeric_limits<std::int64_t>::min()}).year == -9999);
}

TEST_CASE("a zone that is not there is a mistake with help") {
  const auto found = time::find_zone("Europe/Londn");
  REQUIRE_FALSE(found);
  CHECK(found.error().message == "there is no time zone `Europe/Londn`");
  CHECK(found.error().help == "did you mean `Europe/London`?");
}

TEST_CASE("zones may be looked up from several threads") {
  std::vector<std::thread> threads;
  std::vector<int> right(4, 0);
  for (std::size_t i = 0; i < right.size(); ++i) {
    threads.emplace_back([&right, i] {
      for (const auto* name : {"Asia/Tokyo", "Europe/Paris", "Africa/Cairo", "Asia/Tokyo"}) {
        const auto found = time::find_zone(name);
        if (found && found->name() == name && found->at({0}).east > 0) ++right[i];
      }
    });
  }
  for (auto& thread : threads) thread.join();
  CHECK(right == std::vector<int>{4, 4, 4, 4});
}

}  // namespace pm::tests::zone_test
