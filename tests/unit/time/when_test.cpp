#include "pm/time/when.hpp"

#include <fmt/format.h>

#include "catch.hpp"
#include "pm/time/format.hpp"

namespace pm::tests::when_test {

namespace {

time::Zone zone(std::string_view name) { return time::find_zone(name).value(); }

time::Instant at(std::string_view text) {
  const auto written = time::read_time(text).value();
  return time::in_utc(written.civil) + -written.offset.value_or(0);
}

/// Somebody in a zone, at a moment.
struct Speaker {
  std::string_view now;
  std::string_view zone;

  /// The time as pm writes it, or the whole diagnostic.
  [[nodiscard]] std::string read(std::string_view text, time::Lean lean = time::Lean::none) const {
    const auto here = tests_zone();
    const auto heard = time::read_when(text, at(now), here, lean);
    if (heard) return time::written(heard->at, heard->precision, here);
    const auto& wrong = heard.error();
    return fmt::format("{}-{}: {}; {}", wrong.where.span.begin, wrong.where.span.end, wrong.message,
                       wrong.help);
  }

 private:
  [[nodiscard]] time::Zone tests_zone() const { return when_test::zone(zone); }
};

constexpr Speaker in_new_york = {"2024-01-29T16:26:40.250Z", "America/New_York"};  // 11:26 there
constexpr auto forms = "write `14:05`, `yesterday 18:00`, `5m ago` or `2024-01-25 09:33`";

}  // namespace

TEST_CASE("a time on the command line is today's, in the zone") {
  CHECK(in_new_york.read("now") == "2024-01-29T11:26:40-05:00");
  CHECK(in_new_york.read("14:05") == "2024-01-29T14:05-05:00");
  CHECK(in_new_york.read("9:05") == "2024-01-29T09:05-05:00");
  CHECK(in_new_york.read("9:05:07") == "2024-01-29T09:05:07-05:00");
  CHECK(in_new_york.read("today 14:05") == "2024-01-29T14:05-05:00");
  CHECK(in_new_york.read("yesterday 18:00") == "2024-01-28T18:00-05:00");
  CHECK(in_new_york.read("tomorrow 9:00") == "2024-01-30T09:00-05:00");
  CHECK(in_new_york.read("yesterday") == "2024-01-28");
  CHECK(in_new_york.read("today") == "2024-01-29");
}

TEST_CASE("a length of time counts from now") {
  CHECK(in_new_york.read("5m ago") == "2024-01-29T11:21-05:00");
  CHECK(in_new_york.read("1h 30m ago") == "2024-01-29T09:56-05:00");
  CHECK(in_new_york.read("1h30m ago") == "2024-01-29T09:56-05:00");
  CHECK(in_new_york.read("2 days ago") == "2024-01-27T11:26-05:00");
  CHECK(in_new_york.read("PT1H30M ago") == "2024-01-29T09:56-05:00");
  CHECK(in_new_york.read("30s ago") == "2024-01-29T11:26:10-05:00");
  CHECK(in_new_york.read("in 30m") == "2024-01-29T11:56-05:00");
  CHECK(in_new_york.read("in 1d") == "2024-01-30T11:26-05:00");
}

TEST_CASE("the command line accepts every time that a file accepts") {
  CHECK(in_new_york.read("2024-01-25 09:33") == "2024-01-25T09:33-05:00");
  CHECK(in_new_york.read("2024-07-25T09:33:10") == "2024-07-25T09:33:10-04:00");
  CHECK(in_new_york.read("2024-01-25 09:33 UTC") == "2024-01-25T04:33-05:00");
  CHECK(in_new_york.read("2024-01-25T09:33:10.250+05:30") == "2024-01-24T23:03:10.250-05:00");
  CHECK(in_new_york.read("2024-01-25") == "2024-01-25");
}

TEST_CASE("case and blanks do not count on the command line") {
  CHECK(in_new_york.read("  NOW ") == "2024-01-29T11:26:40-05:00");
  CHECK(in_new_york.read("Yesterday   18:00") == "2024-01-28T18:00-05:00");
  CHECK(in_new_york.read("\t5M\nAgo\r\n") == "2024-01-29T11:21-05:00");
  CHECK(in_new_york.read("IN 30 Minutes") == "2024-01-29T11:56-05:00");
  CHECK(in_new_york.read("2024-01-25   09:33") == "2024-01-25T09:33-05:00");
}

TEST_CASE("days are those of the zone, not of UTC") {
  constexpr Speaker late = {"2024-01-30T04:30Z", "America/New_York"};  // 23:30 on the 29th
  CHECK(late.read("23:00") == "2024-01-29T23:00-05:00");
  CHECK(late.read("yesterday 18:00") == "2024-01-28T18:00-05:00");
  CHECK(late.read("yesterday") == "2024-01-28");
  constexpr Speaker early = {"2024-01-29T20:30Z", "Asia/Kolkata"};  // 02:00 on the 30th
  CHECK(early.read("1:45") == "2024-01-30T01:45+05:30");
  CHECK(early.read("yesterday 23:50") == "2024-01-29T23:50+05:30");
  CHECK(early.read("2h 30m ago") == "2024-01-29T23:30+05:30");
  constexpr Speaker new_year = {"2024-12-31T23:59Z", "UTC"};
  CHECK(new_year.read("tomorrow 0:00") == "2025-01-01T00:00Z");
}

TEST_CASE("a clock time with an offset is of the day that is where that clock is") {
  constexpr Speaker late = {"2024-01-30T04:30Z", "America/New_York"};  // 23:30 on the 29th
  CHECK(late.read("4:15Z") == "2024-01-29T23:15-05:00");
  CHECK(late.read("04:15 UTC") == "2024-01-29T23:15-05:00");
  CHECK(late.read("yesterday 22:00 +01:00") == "2024-01-29T16:00-05:00");
}

TEST_CASE("days are days of the calendar also when clocks change") {
  constexpr Speaker spring = {"2024-03-10T16:00Z", "America/New_York"};  // the day of the change
  CHECK(spring.read("1:30") == "2024-03-10T01:30-05:00");
  CHECK(spring.read("3:30") == "2024-03-10T03:30-04:00");
  CHECK(spring.read("yesterday 12:00") == "2024-03-09T12:00-05:00");
  CHECK(spring.read("11h ago") == "2024-03-10T00:00-05:00");
  CHECK(spring.read("2:30") ==
        "0-4: clocks in America/New_York skipped `2:30`; write `2024-03-10T01:30:00-05:00` "
        "(2024-03-10T06:30:00Z) or `2024-03-10T03:30:00-04:00` (2024-03-10T07:30:00Z)");
  constexpr Speaker autumn = {"2024-11-04T05:30Z", "America/New_York"};
  CHECK(autumn.read("yesterday 1:30") ==
        "0-14: clocks in America/New_York showed twice `yesterday 1:30`; write "
        "`2024-11-03T01:30:00-04:00` (2024-11-03T05:30:00Z) or `2024-11-03T01:30:00-05:00` "
        "(2024-11-03T06:30:00Z)");
  constexpr Speaker midnight = {"2024-09-08T15:00Z", "America/Santiago"};  // 00:00 was skipped
  CHECK(midnight.read("today") == "2024-09-08");
  CHECK(midnight.read("yesterday") == "2024-09-07");
}

TEST_CASE("the command line accepts the notations of people") {
  struct Row {
    std::string_view text;
    std::string_view is;
  };
  // Monday, 29 January 2024, 11:26 in New York.
  constexpr Row rows[] = {
      {"2pm", "2024-01-29T14:00-05:00"},
      {"2 PM", "2024-01-29T14:00-05:00"},
      {"10:40pm", "2024-01-29T22:40-05:00"},
      {"10:40 p.m.", "2024-01-29T22:40-05:00"},
      {"9:05:07 am", "2024-01-29T09:05:07-05:00"},
      {"12am", "2024-01-29T00:00-05:00"},
      {"12:30 pm", "2024-01-29T12:30-05:00"},
      {"22h40", "2024-01-29T22:40-05:00"},
      {"9H05", "2024-01-29T09:05-05:00"},
      {"22.40", "2024-01-29T22:40-05:00"},
      {"2240", "2024-01-29T22:40-05:00"},
      {"0905", "2024-01-29T09:05-05:00"},
      {"2240Z", "2024-01-29T17:40-05:00"},
      {"2015 UTC", "2024-01-29T15:15-05:00"},
      {"2pm +01:00", "2024-01-29T08:00-05:00"},
      {"noon", "2024-01-29T12:00-05:00"},
      {"at 14:05", "2024-01-29T14:05-05:00"},
      {"yesterday at 23:00", "2024-01-28T23:00-05:00"},
      {"yesterday, 11pm", "2024-01-28T23:00-05:00"},
      {"yesterday 2015", "2024-01-28T20:15-05:00"},
      {"23:00 yesterday", "2024-01-28T23:00-05:00"},
      {"22:40 on Sunday", "2024-01-28T22:40-05:00"},
      {"Sunday 22:00", "2024-01-28T22:00-05:00"},
      {"sun at 10pm", "2024-01-28T22:00-05:00"},
      {"Tuesday 9:00", "2024-01-23T09:00-05:00"},
      {"Monday 11:00", "2024-01-29T11:00-05:00"},
      {"Monday 12:00", "2024-01-22T12:00-05:00"},
      {"Sunday", "2024-01-28"},
      {"Nov 29 22:40", "2023-11-29T22:40-05:00"},
      {"November 29th, 22:40", "2023-11-29T22:40-05:00"},
      {"29 nov 10:40pm", "2023-11-29T22:40-05:00"},
      {"29th of November at 22.40", "2023-11-29T22:40-05:00"},
      {"29. Nov 2240", "2023-11-29T22:40-05:00"},
      {"Nov 29 2140", "2023-11-29T21:40-05:00"},
      {"Nov 29, 2021 22:40", "2021-11-29T22:40-05:00"},
      {"Wed, Nov 29 22:40", "2023-11-29T22:40-05:00"},
      {"Jan 30 9:00", "2024-01-30T09:00-05:00"},
      {"Jan 25, 2024", "2024-01-25"},
      {"Nov 29 1998", "1998-11-29"},
      {"Feb 29 9:00", "2024-02-29T09:00-05:00"},
      {"2024-01-25 2pm", "2024-01-25T14:00-05:00"},
      {"2024-01-25 at 9:05", "2024-01-25T09:05-05:00"},
      {"an hour ago", "2024-01-29T10:26-05:00"},
      {"half an hour ago", "2024-01-29T10:56-05:00"},
      {"an hour and a half ago", "2024-01-29T09:56-05:00"},
      {"five minutes ago", "2024-01-29T11:21-05:00"},
      {"two hours and five minutes ago", "2024-01-29T09:21-05:00"},
      {"1.5h ago", "2024-01-29T09:56-05:00"},
      {"1,5 hours ago", "2024-01-29T09:56-05:00"},
      {"0.25 h ago", "2024-01-29T11:11-05:00"},
      {"in an hour", "2024-01-29T12:26-05:00"},
      {"@1706545600", "2024-01-29T11:26:40-05:00"},
      {"yesterday\u00A018:00", "2024-01-28T18:00-05:00"},
  };
  for (const auto& [text, is] : rows) {
    CAPTURE(text);
    CHECK(in_new_york.read(text) == is);
  }
}

TEST_CASE("a text with two meanings is not guessed") {
  constexpr auto& me = in_new_york;
  CHECK(me.read("2015") ==
        "0-4: `2015` can be a clock time or a year; write `20:15`, or a date such as `2015-01-31`");
  CHECK(me.read("Nov 29 2015") ==
        "0-11: `2015` can be a year or a clock time; write the date as `2015-11-29`, or the time "
        "as `Nov 29 20:15`");
  CHECK(me.read("midnight") ==
        "0-8: `midnight` can be the start or the end of a day; write `00:00` with the day that "
        "begins, as in `today 00:00`");
  CHECK(me.read("last Sunday") ==
        "0-11: `last Sunday` can be two days; write the weekday alone, as in `Sunday 22:00`, or "
        "the date");
  CHECK(me.read("Tue, Nov 29 22:40") ==
        "0-17: 29 November 2023 is a Wednesday; omit the weekday, or correct the date");
  CHECK(me.read("Feb 30 9:00") == "0-11: there is no 30 February 2024; February 2024 has 29 days");
  CHECK(me.read("22h40m") ==
        "0-6: `22h40m` is a duration, not a time; write `22h40m ago`, or `in 22h40m`");
  CHECK(me.read("1.5h") ==
        "0-4: `1.5h` is a duration, not a time; write `1h 30m ago`, or `in 1h 30m`");
  CHECK(me.read("1.30h ago") ==
        "0-9: `1.30h` is not a duration; write one such as `5m` or `1h 30m`, at most a year");
  CHECK(me.read("@1706545600123") ==
        "0-14: `@1706545600123` is in milliseconds; write seconds: `@1706545600`");
  CHECK(me.read("@noon") ==
        "0-5: `@noon` is not a time; after `@` write seconds since 1970, as in `@1706545600`");
  CHECK(time::is_clock_or_duration("1h30"));
  CHECK_FALSE(time::is_clock_or_duration("1h 30m"));
  CHECK_FALSE(time::is_clock_or_duration("1:30"));
}

TEST_CASE("a clock time alone goes the way that it is asked to") {
  constexpr Speaker past_midnight = {"2024-01-29T05:10Z", "America/New_York"};  // 00:10
  using time::Lean;
  CHECK(past_midnight.read("23:50", Lean::past) == "2024-01-28T23:50-05:00");
  CHECK(past_midnight.read("11:50pm", Lean::past) == "2024-01-28T23:50-05:00");
  CHECK(past_midnight.read("0:05", Lean::past) == "2024-01-29T00:05-05:00");
  CHECK(past_midnight.read("0:15", Lean::past) == "2024-01-29T00:15-05:00");
  CHECK(past_midnight.read("0:16", Lean::past) == "2024-01-29T00:16-05:00");
  CHECK(past_midnight.read("12:10", Lean::past) == "2024-01-28T12:10-05:00");
  CHECK(past_midnight.read("12:09", Lean::past) == "2024-01-29T12:09-05:00");
  CHECK(past_midnight.read("4:50Z", Lean::past) == "2024-01-28T23:50-05:00");
  CHECK(past_midnight.read("today 23:50", Lean::past) == "2024-01-29T23:50-05:00");
  CHECK(past_midnight.read("23:50", Lean::none) == "2024-01-29T23:50-05:00");
  CHECK(past_midnight.read("Monday 23:50", Lean::past) == "2024-01-22T23:50-05:00");
  constexpr Speaker before_midnight = {"2024-01-30T04:50Z", "America/New_York"};  // 23:50
  CHECK(before_midnight.read("0:20", Lean::future) == "2024-01-30T00:20-05:00");
  CHECK(before_midnight.read("23:55", Lean::future) == "2024-01-29T23:55-05:00");
  CHECK(before_midnight.read("13:00", Lean::future) == "2024-01-29T13:00-05:00");
  CHECK(before_midnight.read("Monday 9:00", Lean::future) == "2024-02-05T09:00-05:00");
  CHECK(before_midnight.read("Thursday 9:00", Lean::future) == "2024-02-01T09:00-05:00");
}

TEST_CASE("a time says whether it depends on the zone, and whether its day is inferred") {
  const auto here = zone("America/New_York");
  const auto read = [&](std::string_view text) {
    const auto said = time::read_when(text, at("2024-01-29T05:10Z"), here, time::Lean::past);
    return fmt::format("{}{}", said->uses_zone ? "zone " : "", said->is_day_inferred ? "day" : "");
  };
  CHECK(read("now").empty());
  CHECK(read("5m ago").empty());
  CHECK(read("@1706545600").empty());
  CHECK(read("2024-01-25 09:33Z").empty());
  CHECK(read("0:05Z").empty());
  CHECK(read("0:05") == "zone ");
  CHECK(read("yesterday") == "zone ");
  CHECK(read("23:50") == "zone day");
  CHECK(read("Sunday 22:00") == "zone day");
  CHECK(read("Nov 29 22:40") == "zone day");
  CHECK(read("Nov 29, 2023 22:40") == "zone ");
}

TEST_CASE("an unknown time names the invalid part and what to write") {
  constexpr auto& me = in_new_york;
  CHECK(me.read("") == fmt::format("0-0: the time is empty; {}", forms));
  CHECK(me.read("  ") == fmt::format("0-2: the time is empty; {}", forms));
  CHECK(me.read("25:10") == "0-2: there is no hour 25; hours go from `00` to `23`");
  CHECK(me.read("14:60") == "3-5: there is no minute 60; minutes go from `00` to `59`");
  CHECK(me.read("9:60") == "2-4: there is no minute 60; minutes go from `00` to `59`");
  CHECK(me.read("9:5") == "2-3: the minute `5` has one digit; write it with two: `05`");
  CHECK(me.read("yesterday 9:5") == "12-13: the minute `5` has one digit; write it with two: `05`");
  CHECK(me.read("15:25 pm") == "6-8: `pm` belongs to a 12-hour clock; write `15:25`");
  CHECK(me.read("2pm EST") ==
        "4-7: the abbreviation `EST` is ambiguous; write the offset, as in `-05:00`, or omit it "
        "and set a `timezone: America/New_York`");
  CHECK(me.read("14:05 EST") ==
        "6-9: the abbreviation `EST` is ambiguous; write the offset, as in `-05:00`, or omit it "
        "and set a `timezone: America/New_York`");
  CHECK(me.read("yesterday evening") ==
        "10-17: `evening` is not a clock time; write hours and minutes, as in `09:33`");
  CHECK(me.read("5m") == "0-2: `5m` is a duration, not a time; write `5m ago`, or `in 5m`");
  CHECK(me.read("-5m") == "0-3: `-5m` is a duration, not a time; write `5m ago`, or `in 5m`");
  CHECK(me.read("some minutes ago") ==
        "0-16: `some minutes` is not a duration; write one such as `5m` or `1h 30m`, at most a "
        "year");
  CHECK(me.read("400d ago") ==
        "0-8: `400d` is not a duration; write one such as `5m` or `1h 30m`, at most a year");
  CHECK(me.read("in") ==
        "0-2: `` is not a duration; write one such as `5m` or `1h 30m`, at most a year");
  CHECK(me.read("yestreday 18:00") ==
        "0-15: `yestreday 18:00` is not a time; did you mean `yesterday`?");
  CHECK(me.read("last spring") == fmt::format("0-11: `last spring` is not a time; {}", forms));
  CHECK(me.read("2024-02-30") == "8-10: there is no 30 February 2024; February 2024 has 29 days");
  CHECK(me.read(" 2024-02-30 ") == "0-12: there is no 30 February 2024; February 2024 has 29 days");
}

TEST_CASE("hostile text on the command line is a mistake of few words") {
  using namespace std::string_view_literals;
  const std::string digits(100000, '7');
  const std::string blanks(100000, ' ');
  for (const auto& text :
       {digits, digits + ":05", "14:" + digits, "in " + digits + "m", digits + " ago",
        blanks + "5x" + blanks + "ago", std::string(100000, 'x'), "today " + digits,
        "14:05 " + std::string(100000, 'x'), std::string("14:05\0now"sv), std::string("\xFF\xFE"),
        std::string("ago"), std::string(" ago"), std::string("in "), std::string("today:"),
        std::string("１４:05"), std::string("\x1b[2J"), std::string("99999999999999999d ago")}) {
    const auto heard = time::read_when(text, at("2024-01-29T16:26Z"), zone("Europe/London"));
    REQUIRE_FALSE(heard);
    const auto& wrong = heard.error();
    CHECK_FALSE(wrong.message.empty());
    CHECK_FALSE(wrong.help.empty());
    CHECK(wrong.message.size() + wrong.help.size() < 400);
    CHECK(wrong.where.span.begin <= wrong.where.span.end);
    CHECK(wrong.where.span.end <= text.size());
  }
}

TEST_CASE("a time that pm writes into a file is the same instant in any zone") {
  for (const auto* name : {"UTC", "America/New_York", "Asia/Kolkata", "Asia/Manila",
                           "Pacific/Kiritimati", "Europe/Amsterdam", "Africa/Monrovia"}) {
    for (const auto* text :
         {"1844-06-01T03:04:05Z", "1930-01-01T00:00:00Z", "1969-12-31T23:59:59Z",
          "2024-01-29T16:26:40Z", "2024-11-03T05:30:00Z", "2024-11-03T06:30:00Z"}) {
      const auto instant = at(text);
      const auto out = time::written(instant, time::Precision::second, zone(name));
      CAPTURE(out);
      CHECK(at(out) == instant);
    }
  }
}

TEST_CASE("pm writes as much of a time as is known") {
  const auto instant = at("2024-01-29T16:26:40.250Z");
  const auto here = zone("America/New_York");
  CHECK(time::written(instant, time::Precision::day, here) == "2024-01-29");
  CHECK(time::written(instant, time::Precision::minute, here) == "2024-01-29T11:26-05:00");
  CHECK(time::written(instant, time::Precision::second, here) == "2024-01-29T11:26:40-05:00");
  CHECK(time::written(instant, time::Precision::millisecond, here) ==
        "2024-01-29T11:26:40.250-05:00");
  CHECK(time::written(instant, time::Precision::minute, time::Zone()) == "2024-01-29T16:26Z");
  CHECK(time::written(instant, time::Precision::minute, zone("Europe/London")) ==
        "2024-01-29T16:26+00:00");
}

}  // namespace pm::tests::when_test
