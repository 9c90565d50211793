#include <fmt/format.h>

#include <string>
#include <string_view>

#include "catch.hpp"
#include "pm/time/written.hpp"

namespace pm::tests::time_mistake_test {

namespace {

/// An invalid time, its invalid part [begin, end), and the whole message.
struct Case {
  std::string_view text;
  std::uint32_t begin;
  std::uint32_t end;
  std::string_view message;
  std::string_view help;
};

/// Everything in a diagnostic, for one comparison.
std::string told(std::string_view text, bool expected_zone) {
  const auto read = time::read_time(text);
  if (read) return "no mistake";
  const auto& wrong = read.error();
  if (wrong.rule != (expected_zone ? "time-zone" : "time-format")) return "the wrong rule";
  return fmt::format("{}-{}: {}; {}", wrong.where.span.begin, wrong.where.span.end, wrong.message,
                     wrong.help);
}

std::string expected(const Case& one) {
  return fmt::format("{}-{}: {}; {}", one.begin, one.end, one.message, one.help);
}

constexpr Case date_cases[] = {
    {"", 0, 0, "the time is empty", "write year, month and day, as in `2024-01-25 09:33`"},
    {"   ", 0, 3, "the time is empty", "write year, month and day, as in `2024-01-25 09:33`"},
    {"22025-03-18", 0, 5, "the year `22025` has five digits", "a year has four digits"},
    {"14.43", 0, 5, "the clock time `14.43` has no date",
     "write the date before it, as in `2024-01-25 14:43`"},
    {"14:43", 0, 5, "the clock time `14:43` has no date",
     "write the date before it, as in `2024-01-25 14:43`"},
    {"9:30 pm", 5, 7, "`pm` belongs to a 12-hour clock", "write `21:30`"},
    {"25:10", 0, 2, "there is no hour 25", "hours go from `00` to `23`, and a date precedes them"},
    {"2023-02-30", 8, 10, "there is no 30 February 2023", "February 2023 has 28 days"},
    {"2024-02-30", 8, 10, "there is no 30 February 2024", "February 2024 has 29 days"},
    {"2024-04-31", 8, 10, "there is no 31 April 2024", "April 2024 has 30 days"},
    {"2024-01-00", 8, 10, "there is no day 00", "January 2024 has 31 days"},
    {"2024-00-10", 5, 7, "there is no month 00", "months go from `01` to `12`"},
    {"2024-13-10", 5, 7, "there is no month 13",
     "write the month before the day, as in `2024-01-25`"},
    {"2024-25-01", 5, 7, "there is no month 25",
     "write the month before the day, as in `2024-01-25`"},
    {"2024/01/25", 0, 10, "the date `2024/01/25` is written with `/`", "write `2024-01-25`"},
    {"2024/01/25 09:33", 0, 10, "the date `2024/01/25` is written with `/`", "write `2024-01-25`"},
    {"2024.01.25", 0, 10, "the date `2024.01.25` is written with `.`", "write `2024-01-25`"},
    {"25.01.2024", 0, 10, "the date `25.01.2024` does not begin with the year",
     "write `2024-01-25`"},
    {"25.01.2024 09:33", 0, 10, "the date `25.01.2024` does not begin with the year",
     "write `2024-01-25`"},
    {"01/25/2024", 0, 10, "the date `01/25/2024` does not begin with the year",
     "write `2024-01-25`"},
    {"25/01/2024", 0, 10, "the date `25/01/2024` does not begin with the year",
     "write `2024-01-25`"},
    {"05/01/2024", 0, 10, "the date `05/01/2024` does not begin with the year",
     "write year, month and day, as in `2024-01-25 09:33`"},
    {"25-01-2024", 0, 10, "the date `25-01-2024` does not begin with the year",
     "write `2024-01-25`"},
    {"24-01-25", 0, 2, "the year `24` has two digits", "a year has four digits"},
    {"5-1-24", 0, 1, "the year `5` has one digit", "a year has four digits"},
    {"Jan 25, 2024", 0, 3, "the month `Jan` is written in letters", "write `2024-01-25`"},
    {"Jan 25, 2024 - 11:26 EST", 0, 3, "the month `Jan` is written in letters",
     "write `2024-01-25`"},
    {"25 January 2024", 3, 10, "the month `January` is written in letters", "write `2024-01-25`"},
    {"Thursday, 25 Jan 2024 09:33", 13, 16, "the month `Jan` is written in letters",
     "write `2024-01-25`"},
    {"2024-Jan-25", 5, 8, "the month `Jan` is written in letters", "write `2024-01-25`"},
    {"2024-01-255", 8, 11, "the day `255` has three digits", "a day has two digits"},
    {"2024-1-25", 5, 6, "the month `1` has one digit", "write it with two: `01`"},
    {"2024-01-5", 8, 9, "the day `5` has one digit", "write it with two: `05`"},
    {"2024-01", 7, 7, "the day is missing", "write year, month and day, as in `2024-01-25 09:33`"},
    {"2024-01-", 7, 8, "the day is missing", "write year, month and day, as in `2024-01-25 09:33`"},
    {"2024-", 4, 5, "the month is missing", "write year, month and day, as in `2024-01-25 09:33`"},
    {"2024", 0, 4, "the month and the day are missing",
     "write year, month and day, as in `2024-01-25 09:33`"},
    {"2024-W05-1", 4, 5, "the month is missing",
     "write year, month and day, as in `2024-01-25 09:33`"},
    {"2024-123", 5, 8, "the month `123` has three digits", "a month has two digits"},
    {"20240125", 0, 8, "the date `20240125` has no dashes", "write `2024-01-25`"},
    {"20240125T093300Z", 0, 8, "the date `20240125` has no dashes", "write `2024-01-25`"},
    {"1706174580", 0, 10, "`1706174580` is a number, not a date",
     "if it is in seconds since 1970, write `2024-01-25T09:23:00Z`"},
    {"1706174580123", 0, 13, "`1706174580123` is a number, not a date",
     "if it is in milliseconds since 1970, write `2024-01-25T09:23:00.123Z`"},
    {"123", 0, 3, "`123` is a number, not a date",
     "write year, month and day, as in `2024-01-25 09:33`"},
    {" 2024-01-25", 0, 1, "a space precedes the date", "omit it"},
    {"\"2024-01-25\"", 0, 1, "`\"` does not begin a date",
     "write year, month and day, as in `2024-01-25 09:33`"},
    {"'2024-01-25'", 0, 1, "`'` does not begin a date",
     "write year, month and day, as in `2024-01-25 09:33`"},
    {"２０２４-01-25", 0, 3, "`２` does not begin a date",
     "write digits from `0` to `9`, as in `2024-01-25 09:33`"},
    {"-2024-01-25", 0, 1, "`-` does not begin a date",
     "write year, month and day, as in `2024-01-25 09:33`"},
    {"~2024-01-25", 0, 1, "`~` does not begin a date",
     "write year, month and day, as in `2024-01-25 09:33`"},
    {"now", 0, 3, "`now` is not a date", "write year, month and day, as in `2024-01-25 09:33`"},
    {"yesterday", 0, 9, "`yesterday` is not a date",
     "write year, month and day, as in `2024-01-25 09:33`"},
    {"14.43.55", 0, 8, "the date `14.43.55` does not begin with the year",
     "write year, month and day, as in `2024-01-25 09:33`"},
    {"2024-01/25", 7, 8, "`/` follows the month",
     "write year, month and day, as in `2024-01-25 09:33`"},
    {"2024-01é25", 7, 9, "`é` follows the month",
     "write year, month and day, as in `2024-01-25 09:33`"},
    {"12:60", 3, 5, "there is no minute `60`",
     "minutes go from `00` to `59`, and a date precedes the clock time"},
    {"24:00", 0, 2, "there is no hour 24", "hours go from `00` to `23`, and a date precedes them"},
    {"12.99", 3, 5, "there is no minute `99`",
     "minutes go from `00` to `59`, and a date precedes the clock time"},
    {"9:30", 0, 4, "the clock time `9:30` has no date",
     "write the date before it, as in `2024-01-25 09:30`"},
};

constexpr Case clock_cases[] = {
    {"2016-12-31T23:58:60Z", 17, 19, "there is no second 60", "seconds go from `00` to `59`"},
    {"2024-01-25 25:10", 11, 13, "there is no hour 25", "hours go from `00` to `23`"},
    {"2024-01-25 24:00", 11, 13, "there is no hour 24",
     "midnight is `00:00` of the day that begins"},
    {"2024-01-25 9:33", 11, 12, "the hour `9` has one digit", "write `09:33`"},
    {"2024-01-25 09:3", 14, 15, "the minute `3` has one digit", "write it with two: `03`"},
    {"2024-01-25 12:60", 14, 16, "there is no minute 60", "minutes go from `00` to `59`"},
    {"2024-01-25 12:30:61", 17, 19, "there is no second 61", "seconds go from `00` to `59`"},
    {"2024-01-25 12:30:5", 17, 18, "the second `5` has one digit", "write it with two: `05`"},
    {"2024-01-25 12:30:", 16, 17, "the seconds are missing", "write two digits, or omit the `:`"},
    {"2024-01-25 12:", 13, 14, "the minutes are missing", "write hours and minutes, as in `09:33`"},
    {"2024-01-25 12", 11, 13, "the clock time `12` has no minutes", "write `12:00`"},
    {"2024-01-25 9", 11, 12, "the clock time `9` has no minutes", "write `09:00`"},
    {"2024-01-25 0933", 11, 15, "the clock time `0933` has no colon", "write `09:33`"},
    {"2024-01-25 093300", 11, 17, "the clock time `093300` has no colon", "write `09:33`"},
    {"2024-01-25 14.43", 13, 14, "`.` between hour and minute", "write `14:43`"},
    {"2024-01-25 14h43", 13, 14, "`h` between hour and minute", "write `14:43`"},
    {"2024-01-25 9:33 am", 16, 18, "`am` belongs to a 12-hour clock", "write `09:33`"},
    {"2024-01-25 9:33pm", 15, 17, "`pm` belongs to a 12-hour clock", "write `21:33`"},
    {"2024-01-25 09:33 PM", 17, 19, "`PM` belongs to a 12-hour clock", "write `21:33`"},
    {"2024-01-25 12:33 a.m.", 17, 21, "`a.m.` belongs to a 12-hour clock", "write `00:33`"},
    {"2024-01-25 9 pm", 13, 15, "`pm` belongs to a 12-hour clock", "write `21:00`"},
    {"2024-01-25 14:33 pm", 17, 19, "`pm` belongs to a 12-hour clock", "write `14:33`"},
    {"2024-01-25 09:33 local", 17, 22, "unexpected `local` after the time",
     "omit it; only an offset may follow, as in `09:33 +02:00`"},
    {"2024-01-25 09:33Z foo", 18, 21, "unexpected `foo` after the time",
     "omit it; only an offset may follow, as in `09:33 +02:00`"},
    {"2024-01-25 09:33 +02:00 foo", 24, 27, "unexpected `foo` after the time",
     "omit it; only an offset may follow, as in `09:33 +02:00`"},
    {"2024-01-25 09:33 +02:00:30", 23, 26, "unexpected `:30` after the time",
     "omit it; only an offset may follow, as in `09:33 +02:00`"},
    {"2024-01-25 09:33 - 10:00", 17, 24, "unexpected `- 10:00` after the time",
     "omit it; only an offset may follow, as in `09:33 +02:00`"},
    {"2024-01-25 09:33 (approx)", 17, 25, "unexpected `(approx)` after the time",
     "omit it; only an offset may follow, as in `09:33 +02:00`"},
    {"2024-01-25 09:33 to 10:00", 17, 25, "unexpected `to 10:00` after the time",
     "omit it; only an offset may follow, as in `09:33 +02:00`"},
    {"2024-01-25 09:33  UTC", 16, 18, "more than one space before the offset", "write one or none"},
    {"2024-01-25  09:33", 11, 12, "more than one space between the date and the clock time",
     "write one"},
    {"2024-01-25 09:33 ", 16, 17, "a space follows the time", "omit it"},
    {"2024-01-25 ", 10, 11, "the clock time is missing",
     "add it, as in `2024-01-25 09:33`, or write only the date"},
    {"2024-01-25T", 10, 11, "the clock time is missing",
     "add it, as in `2024-01-25 09:33`, or write only the date"},
    {"2024-01-25Z", 10, 11, "the date has an offset `Z`, but no clock time",
     "add the clock time before it, or write only the date"},
    {"2024-01-25 UTC", 11, 14, "the date has an offset `UTC`, but no clock time",
     "add the clock time before it, or write only the date"},
    {"2024-01-25 +02:00", 11, 17, "the date has an offset `+02:00`, but no clock time",
     "add the clock time before it, or write only the date"},
    {"2024-01-25+02:00", 10, 16, "the date has an offset `+02:00`, but no clock time",
     "add the clock time before it, or write only the date"},
    {"2024-01-25, 09:33", 10, 11, "`,` follows the date",
     "write `T` or one space between the date and the clock time"},
    {"2024-01-25_09:33", 10, 11, "`_` follows the date",
     "write `T` or one space between the date and the clock time"},
    {"2024-01-25 morning", 11, 18, "`morning` is not a clock time",
     "write hours and minutes, as in `09:33`"},
    {"2024-01-25 09:33:10,5", 19, 20, "`,` before the fraction of the second",
     "write a point: `.`"},
    {"2024-01-25 09:33.5", 16, 18, "`.5` follows the minutes",
     "only seconds have a fraction, as in `09:33:30.5`"},
    {"2024-01-25 09:33,5", 16, 18, "`,5` follows the minutes",
     "only seconds have a fraction, as in `09:33:30.5`"},
    {"2024-01-25 09:33:10.", 19, 20, "the fraction of the second has no digits", "omit the `.`"},
    {"2024-01-25 09:33:10.1234567890", 19, 30, "the fraction of the second has 10 digits",
     "write at most nine digits; pm keeps three"},
    {"2024-01-25T09:33:10:30", 19, 22, "unexpected `:30` after the time",
     "omit it; only an offset may follow, as in `09:33 +02:00`"},
    {"2024-01-25 09:333", 14, 17, "the minute `333` has three digits",
     "write hours and minutes, as in `09:33`"},
    {"2024-01-25 009:33", 11, 14, "the hour `009` has three digits",
     "write hours and minutes, as in `09:33`"},
    {"2024-01-25T09:33Z[Europe/London]", 17, 32, "unexpected `[Europe/London]` after the time",
     "omit it; only an offset may follow, as in `09:33 +02:00`"},
};

constexpr Case zone_cases[] = {
    {"2024-01-25 09:33 EST", 17, 20, "the abbreviation `EST` is ambiguous",
     "write the offset, as in `-05:00`, or omit it and set a `timezone: America/New_York`"},
    {"2024-01-25 09:33 CET", 17, 20, "the abbreviation `CET` is ambiguous",
     "write the offset, as in `+01:00`, or omit it and set a `timezone: Europe/Berlin`"},
    {"2024-01-25 09:33 IST", 17, 20, "the abbreviation `IST` is ambiguous",
     "write the offset, as in `+05:30`, or omit it and set a `timezone: Asia/Kolkata`"},
    {"2024-01-25 09:33 BST", 17, 20, "the abbreviation `BST` is ambiguous",
     "write the offset, as in `+01:00`, or omit it and set a `timezone: Europe/London`"},
    {"2024-01-25 09:33EST", 16, 19, "the abbreviation `EST` is ambiguous",
     "write the offset, as in `-05:00`, or omit it and set a `timezone: America/New_York`"},
    {"2024-01-25 09:33 XYZ", 17, 20, "`XYZ` is not an offset from UTC",
     "write `Z` or an offset such as `+02:00`, or omit it and set a `timezone`"},
    {"2024-01-25 09:33 America/New_York", 17, 33,
     "the time contains a zone name, `America/New_York`",
     "omit it, and write `timezone: America/New_York`"},
    {"2024-01-25 09:33 +0530", 17, 22, "the offset `+0530` is not written `±HH:MM`",
     "write `+05:30`"},
    {"2024-01-25 09:33+05", 16, 19, "the offset `+05` is not written `±HH:MM`", "write `+05:00`"},
    {"2024-01-25 09:33 +5", 17, 19, "the offset `+5` is not written `±HH:MM`", "write `+05:00`"},
    {"2024-01-25 09:33 +5:30", 17, 22, "the offset `+5:30` is not written `±HH:MM`",
     "write `+05:30`"},
    {"2024-01-25 09:33 +530", 17, 21, "the offset `+530` is not written `±HH:MM`",
     "write `+05:30`"},
    {"2024-01-25 09:33 +15:00", 17, 23, "there is no offset `+15:00`",
     "offsets go from `-14:00` to `+14:00`"},
    {"2024-01-25 09:33 +14:01", 17, 23, "there is no offset `+14:01`",
     "offsets go from `-14:00` to `+14:00`"},
    {"2024-01-25 09:33 +05:75", 17, 23, "the offset `+05:75` has no minute 75",
     "minutes go from `00` to `59`"},
    {"2024-01-25 09:33 -00:00", 17, 23, "the offset `-00:00` means an unknown zone",
     "write `Z` for UTC, or omit it and set a `timezone`"},
    {"2024-01-25 09:33 UTC+2", 17, 22, "`UTC+2` is a name and an offset in one", "write `+02:00`"},
    {"2024-01-25 09:33 GMT-05:00", 17, 26, "`GMT-05:00` is a name and an offset in one",
     "write `-05:00`"},
    {"2024-01-25 09:33 −05:00", 17, 20, "`−` is a dash, not a minus sign",
     "write `-`, as in `-05:00`"},
    {"2024-01-25T09:33 Europe/London[x]", 17, 30, "the time contains a zone name, `Europe/London`",
     "omit it, and write `timezone: Europe/London`"},
};

}  // namespace

TEST_CASE("an invalid date names the invalid part and what to write") {
  for (const auto& one : date_cases) {
    CAPTURE(std::string(one.text));
    CHECK(told(one.text, false) == expected(one));
  }
}

TEST_CASE("an invalid clock time names the invalid part and what to write") {
  for (const auto& one : clock_cases) {
    CAPTURE(std::string(one.text));
    CHECK(told(one.text, false) == expected(one));
  }
}

TEST_CASE("an invalid zone in a time names what to write instead") {
  for (const auto& one : zone_cases) {
    CAPTURE(std::string(one.text));
    CHECK(told(one.text, true) == expected(one));
  }
}

TEST_CASE("the message about a very long text carries only its beginning") {
  const std::string digits(100000, '7');
  for (const auto& text :
       {digits, digits + "-01-25", "2024-01-25 " + digits, "2024-01-25 09:33 " + digits,
        "2024-01-25 09:33:10." + digits, "2024-01-25 09:33 Europe/" + std::string(100000, 'x'),
        std::string(100000, 'x'), std::string(100000, ' ') + "x"}) {
    const auto read = time::read_time(text);
    REQUIRE_FALSE(read);
    CHECK(read.error().message.size() + read.error().help.size() < 400);
    CHECK(read.error().where.span.end <= text.size());
  }
}

TEST_CASE("every beginning of a time is a time or a mistake within it") {
  constexpr std::string_view whole = "2024-01-25T09:33:10.123456789+05:30";
  for (std::size_t length = 0; length < whole.size(); ++length) {
    const auto read = time::read_time(whole.substr(0, length));
    if (read) continue;
    const auto& wrong = read.error();
    CHECK(wrong.where.span.begin <= wrong.where.span.end);
    CHECK(wrong.where.span.end <= length);
    CHECK_FALSE(wrong.message.empty());
    CHECK_FALSE(wrong.help.empty());
  }
}

}  // namespace pm::tests::time_mistake_test
