#include "../../../src/exchange/conclude/moment.hpp"

#include <string>

#include "catch.hpp"
#include "pm/time/format.hpp"

namespace pm::tests::moment_test {

using exchange::conclude::Around;
using exchange::conclude::moment;

namespace {

time::Zone zone(std::string_view name) { return time::find_zone(name).value(); }

std::string precision_word(time::Precision precision) {
  switch (precision) {
    case time::Precision::day:
      return "day";
    case time::Precision::minute:
      return "minute";
    case time::Precision::second:
      return "second";
    case time::Precision::millisecond:
      return "millisecond";
  }
  return {};
}

/// "2017-03-20T11:03:00Z minute", with the rest of the text and the remark where there are any.
std::string read(const std::string& text, const Around& around = {.zone = time::Zone{}}) {
  const auto said = prose::loose_time(text);
  if (!said) return "no time";
  const auto rest = text.substr(said->length);
  const auto found = moment(*said, around);
  if (!found) return found.error().message;
  const auto& time = *found;
  return time::rfc3339(time.moment.at) + " " + precision_word(time.moment.precision) +
         (rest.empty() ? "" : "|" + rest) + (time.remark.empty() ? "" : ": " + time.remark);
}

Around on_day(int year, int month, int day) {
  return {.day = prose::Day{.year = year, .month = month, .day = day}, .zone = time::Zone{}};
}

}  // namespace

TEST_CASE("A day and a time are read in the forms of pages and reports") {
  CHECK(read("Mar 20, 2017 - 11:03 GMT") == "2017-03-20T11:03:00Z minute");
  CHECK(read("Aug 28, 2024 - 13:36 PDT") == "2024-08-28T20:36:00Z minute");
  CHECK(read("2023-07-13 08:49 UTC") == "2023-07-13T08:49:00Z minute");
  CHECK(read("2023-07-13T08:49:12.123Z") == "2023-07-13T08:49:12.123Z millisecond");
  CHECK(read("2023-04-12:11:00:30:00") == "2023-04-12T11:00:30Z second");
  CHECK(read("2020-02-18 14:13") == "2020-02-18T14:13:00Z minute");
  CHECK(read("2022-03-10 11.50") == "2022-03-10T11:50:00Z minute");
  CHECK(read("2024-04-09 8:40") == "2024-04-09T08:40:00Z minute");
  CHECK(read("2024-01-29T16:26:00-05:00") == "2024-01-29T21:26:00Z second");
  CHECK(read("2018-05-25 04:13:00 +0000 UTC") == "2018-05-25T04:13:00Z second");
  CHECK(read("29 January 2024 14:13 UTC") == "2024-01-29T14:13:00Z minute");
  CHECK(read("Thu, 21 Jul 2016 4:53 UTC") == "2016-07-21T04:53:00Z minute");
  CHECK(read("Thursday, January 25th, 2024 at 9:33am EST") == "2024-01-25T14:33:00Z minute");
  CHECK(read("9:33am EST on January 25, 2024") == "2024-01-25T14:33:00Z minute");
  CHECK(read("17:18 UTC 18 May 2020") == "2020-05-18T17:18:00Z minute");
  CHECK(read("Sept. 5, 2023, 5 p.m.") == "2023-09-05T17:00:00Z minute");
  CHECK(read("2024-01-29 14:00 -05:00") == "2024-01-29T19:00:00Z minute");
  CHECK(read("2024-01-29 14:00 UTC+5:30") == "2024-01-29T08:30:00Z minute");
  CHECK(read("Jan 29, 2024 - 12:15 AM (PST)") == "2024-01-29T08:15:00Z minute");
  CHECK(read("July 4 2023 10:05:33,120 utc") == "2023-07-04T10:05:33.120Z millisecond");
  CHECK(read("5-Mar-2024, 5.03AM Pacific") == "2024-03-05T13:03:00Z minute");
  CHECK(read("31.12.2023 24:00") == "2024-01-01T00:00:00Z minute");
}

TEST_CASE("A day alone is known to the day, and begins in its zone") {
  CHECK(read("2020-09-21") == "2020-09-21T00:00:00Z day");
  CHECK(read("January 29th, 2024") == "2024-01-29T00:00:00Z day");
  CHECK(read("January 29, 2024", {.zone = zone("America/New_York")}) == "2024-01-29T05:00:00Z day");
  CHECK(read("1628-08-10") == "1628-08-10T00:00:00Z day");
}

TEST_CASE("What a time leaves out, its surroundings say") {
  CHECK(read("Feb 12, 16:51 EST", on_day(2021, 0, 0)) == "2021-02-12T21:51:00Z minute");
  CHECK(read("Jan 29th 9:05", on_day(2024, 0, 0)) == "2024-01-29T09:05:00Z minute");
  CHECK(read("17. November", on_day(2022, 1, 1)) == "2022-11-17T00:00:00Z day");
  CHECK(read("9:33am EST", on_day(2024, 1, 25)) == "2024-01-25T14:33:00Z minute");
  CHECK(read("5:33 PM", on_day(2024, 1, 25)) == "2024-01-25T17:33:00Z minute");
  CHECK(read("07:35:46 UTC", on_day(2024, 7, 2)) == "2024-07-02T07:35:46Z second");
  CHECK(read("11:12 UTC") == "it has no day");
  CHECK(read("Feb 12, 16:51 EST") == "it has no year");
}

TEST_CASE("A time ends where its words end") {
  CHECK(read("1:00 PM - 3:00 PM", on_day(2024, 2, 12)) == "2024-02-12T13:00:00Z minute| - 3:00 PM");
  CHECK(read("10:00-11:00", on_day(2024, 2, 12)) == "2024-02-12T10:00:00Z minute|-11:00");
  CHECK(read("10:22 AWS went down", on_day(2024, 2, 12)) ==
        "2024-02-12T10:22:00Z minute| AWS went down");
  CHECK(read("Jan 31, 2025 was a Friday") == "2025-01-31T00:00:00Z day| was a Friday");
  CHECK(read("9:33 am EST", on_day(2024, 1, 25)) == "2024-01-25T14:33:00Z minute");
}

TEST_CASE("Numbers that no clock or calendar has are no time") {
  for (const auto* text : {"25:10", "2023-13-01", "Jan 32, 2024", "2023-07-13 25:10", "11:60",
                           "13:05am", "12:5", "1.5 million", "version 2.10.33", "10.10.10.10",
                           "may 5 hosts fail", "1706545560", "", "soon", "2024-01-29T10:00:61Z"}) {
    INFO(text);
    CHECK(read(text) == "no time");
  }
  CHECK(read("31 February 2024") == "there is no 31 February 2024");
  CHECK(read("2023-02-29 10:00") == "there is no 29 February 2023");
}

TEST_CASE("A number with a point says whether it can be anything but a time") {
  const auto said = [](std::string_view text) {
    const auto found = prose::loose_time(text);
    return std::string(found->point ? "point" : "") + (found->bare_number ? ", bare" : "");
  };
  CHECK(said("11.56") == "point, bare");
  CHECK(said("11.56 on January 25, 2024") == "point, bare");
  CHECK(said("11.56 UTC") == "point");
  CHECK(said("11.56 +02:00") == "point");
  CHECK(said("5.03AM") == "point");
  CHECK(said("11:56").empty());
  CHECK(said("2024-01-29 11.56").empty());
}

TEST_CASE(
    "An abbreviation of several zones is read as the zone given, else its company, else usual") {
  const auto text = "Mar 20, 2017 - 11:03 IST";
  CHECK(read(text, {.zone = zone("Asia/Kolkata"), .zone_decides = true}) ==
        "2017-03-20T05:33:00Z minute: `IST` read as +05:30 (India) as in Asia/Kolkata, not +01:00 "
        "(Ireland, summer) or +02:00 (Israel)");
  CHECK(read(text, {.zone = zone("Asia/Jerusalem"), .zone_decides = true}).substr(0, 20) ==
        "2017-03-20T09:03:00Z");
  CHECK(read("Jul 20, 2017 - 11:03 IST", {.zone = zone("Europe/Dublin"), .zone_decides = true})
            .substr(0, 20) == "2017-07-20T10:03:00Z");
  CHECK(read(text, {.company = {"GMT"}}).substr(0, 20) == "2017-03-20T10:03:00Z");
  CHECK(read(text, {.zone = zone("Europe/Dublin")}).substr(0, 20) == "2017-03-20T05:33:00Z");
  CHECK(read("Jul 2, 2024 - 10:00 CST", {.zone = zone("America/Chicago"), .zone_decides = true})
            .substr(0, 20) == "2024-07-02T16:00:00Z");
  CHECK(read("Jan 2, 2024 - 10:00 CST", {.zone = zone("Asia/Shanghai"), .zone_decides = true})
            .substr(0, 20) == "2024-01-02T02:00:00Z");
}

TEST_CASE("Clocks in words follow their zone through the year") {
  CHECK(read("Jul 2, 2024 - 10:00 PT") == "2024-07-02T17:00:00Z minute");
  CHECK(read("Jan 2, 2024 - 10:00 PT") == "2024-01-02T18:00:00Z minute");
  CHECK(read("Jan 2, 2024 2pm Central") == "2024-01-02T20:00:00Z minute");
  CHECK(read("Jul 2, 2024 2pm Pacific Standard Time") == "2024-07-02T22:00:00Z minute");
}

TEST_CASE("A time without a zone, and one that clocks showed twice or never, is said") {
  CHECK(read("2024-01-29 10:00", {}) == "2024-01-29T10:00:00Z minute: no zone; read in UTC");
  const Around berlin = {.zone = zone("Europe/Berlin")};
  CHECK(read("2024-01-29 10:00", berlin) == "2024-01-29T09:00:00Z minute");
  CHECK(read("2024-10-27 02:30", berlin) ==
        "2024-10-27T00:30:00Z minute: clocks in Europe/Berlin showed this time twice; the first is "
        "taken");
  CHECK(read("2024-03-31 02:30", berlin) ==
        "2024-03-31T01:30:00Z minute: clocks in Europe/Berlin skipped this time; read by those "
        "before the change");
  CHECK(read("2024-01-29T10:00:00.123456Z") ==
        "2024-01-29T10:00:00.123Z millisecond: digits below the millisecond are left out");
}

}  // namespace pm::tests::moment_test
