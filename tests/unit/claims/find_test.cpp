#include "pm/claims/find.hpp"

#include <string>

#include <fmt/format.h>

#include "catch.hpp"

namespace pm::tests::find_test {
namespace {

/// "`3 hours` ended": what each claim that names an event says, and of which.
std::string claims_in(std::string_view text, std::string_view heading = {}) {
  std::string words;
  for (const auto& claim : claims::find(text, heading)) {
    if (claim.event == claims::Event::none || claim.negated) continue;
    if (!words.empty()) words += ", ";
    words += fmt::format("`{}` {}", text.substr(claim.span.begin, claim.span.size()),
                         claims::word(claim.event));
  }
  return words;
}

/// "150 to 210": the minutes that a length agrees with.
std::string minutes_of(std::string_view text) {
  const auto found = claims::find(text);
  if (found.size() != 1) return fmt::format("{} claims", found.size());
  return fmt::format("{} to {}", found[0].shortest / time::minutes,
                     found[0].longest / time::minutes);
}

}  // namespace

TEST_CASE("a length is a claim where its words name what it measures") {
  CHECK(claims_in("The outage lasted 3 hours.") == "`3 hours` ended");
  CHECK(claims_in("Logins were down for **39 minutes**.") == "`39 minutes` ended");
  CHECK(claims_in("A 2 hour outage of logins, and an outage of 2h.") ==
        "`2 hour` ended, `2h` ended");
  CHECK(claims_in("It took 12 minutes to detect.") == "`12 minutes` detected");
  CHECK(claims_in("The alert was detected after 9 minutes.") == "`9 minutes` detected");
  CHECK(claims_in("- Time to repair: 2h 8m") == "`2h 8m` mitigated");
  CHECK(claims_in("| Time to detect | 5 minutes |") == "`5 minutes` detected");
  CHECK(claims_in("1h 28m", "Time to resolve") == "`1h 28m` resolved");
  CHECK(claims_in("Monday, 29 January: 8hrs 19mins", "Total Duration of Event") ==
        "`8hrs 19mins` ended");
}

TEST_CASE("plans, settings, limits, quotations, code and logs claim nothing") {
  for (const auto* text :
       {"We will be down for 2 hours.", "The timeout of 30 minutes failed.",
        "Support is open 8 hours a day.", "Requests failed for up to 5 minutes.",
        "The query took 40 minutes.", "> It lasted 5 hours.", "`lasted 9 hours`",
        "They wrote \"down for 3 hours\".", "```\ndown for 3 hours\n```",
        "2024-06-13 10:02:11,120 ERROR down for 3 hours", "see https://a.test/lasted-3-hours",
        "Nodes failed for 30 seconds at a time.", "Each node was down for 3 minutes."}) {
    INFO(text);
    CHECK(claims_in(text) == "");
  }
}

TEST_CASE("a time is a claim of the verb that belongs to it") {
  CHECK(claims_in("Service was restored at 14:41.") == "`14:41` mitigated");
  CHECK(claims_in("At 7:39pm EST, all customers were told that the incident had been resolved.") ==
        "`7:39pm EST` resolved");
  CHECK(claims_in("The outage began at 10:02 and was detected at 10:09.") ==
        "`10:02` started, `10:09` detected");
  CHECK(claims_in("Resolved: 14:41") == "`14:41` resolved");
  CHECK(claims_in("From 10:02 to 10:41 logins were unavailable.") == "`10:02 to 10:41` ended");
}

TEST_CASE("a time without an event of the incident, or as a limit, claims nothing") {
  CHECK(claims_in("The deploy began at 09:12.") == "");
  CHECK(claims_in("Everything was restored by 15:00.") == "");
  CHECK(claims_in("The incident will be resolved at 15:00.") == "");
  CHECK(claims_in("At 14:05 the error rate fell.") == "");
}

TEST_CASE("a length agrees with half of the unit that it writes, and a hedge widens it") {
  CHECK(minutes_of("3 hours") == "150 to 210");
  CHECK(minutes_of("1.5 hours") == "75 to 105");
  CHECK(minutes_of("half an hour") == "15 to 45");
  CHECK(minutes_of("90 minutes") == "89 to 90");
  CHECK(minutes_of("about 40 minutes") == "34 to 46");
  CHECK(minutes_of("over 3 hours") == "150 to 240");
  CHECK(minutes_of("nearly 3 hours") == "120 to 210");
}

TEST_CASE("finding claims is linear in the text") {
  std::string hostile;
  for (int i = 0; i < 20000; ++i) hostile += "](\"` lasted 3 hours ";
  CHECK(claims::find(hostile).size() <= 20000);
}

}  // namespace pm::tests::find_test
