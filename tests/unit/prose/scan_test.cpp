#include "pm/prose/scan.hpp"

#include <string>

#include <fmt/format.h>

#include "catch.hpp"
#include "pm/prose/document_times.hpp"
#include "pm/prose/zone_name.hpp"

namespace pm::tests::scan_test {
namespace {

/// "day `25 January 2024`, clock `14:05 UTC`, length `2h` 120"
std::string tokens(std::string_view text) {
  std::string words;
  for (const auto& token : prose::scan(text)) {
    if (!words.empty()) words += ", ";
    if (token.approximate) words += "about ";
    words += token.kind == prose::TokenKind::day     ? "day "
             : token.kind == prose::TokenKind::clock ? "clock "
                                                     : "length ";
    words += fmt::format("`{}`", text.substr(token.span.begin, token.span.size()));
    if (token.kind == prose::TokenKind::length)
      words += fmt::format(" {}", token.length / time::minutes);
  }
  return words;
}

std::string zone(std::string_view line) {
  const auto found = prose::zone_sentence(line);
  if (!found) return "none";
  auto words = found->zone.abbreviation;
  if (found->zone.offset) words += fmt::format("{:+}", *found->zone.offset / time::minutes);
  return words + (found->alone ? " alone" : "");
}

}  // namespace

TEST_CASE("days, clocks and lengths in running text, with their spans") {
  CHECK(tokens("From 19:08 to 22:25 UTC on 25 January 2024 it failed.") ==
        "clock `19:08`, clock `22:25 UTC`, day `25 January 2024`");
  CHECK(tokens("at approximately 9:33am EST, for 10hrs 35mins") ==
        "about clock `9:33am EST`, length `10hrs 35mins` 635");
  CHECK(tokens("It lasted about an hour, then two hours and five minutes.") ==
        "about length `an hour` 60, length `two hours and five minutes` 125");
  CHECK(tokens("a 17-hour outage, half an hour of it visible, 2.5 hours of work") ==
        "length `17-hour` 1020, length `half an hour` 30, length `2.5 hours` 150");
  CHECK(tokens("2024-05-02T10:10Z") == "day `2024-05-02`, clock `10:10Z`");
}

TEST_CASE("versions, addresses, amounts and code are not tokens") {
  CHECK(tokens("Upgrade from 3.14 to 3.20, on 10.0.0.1:8080, `14:05`, 1840 pods, $14.05") == "");
  CHECK(tokens("see https://example.com/2024-05-02/14:05 and [this](https://a.test/14:05)") == "");
  CHECK(tokens("merged at 18.47") == "");
}

TEST_CASE("a sentence says the zone of all times") {
  CHECK(zone("All times in CET.") == "CET alone");
  CHECK(zone("(times are UTC)") == "UTC alone");
  CHECK(zone("*All times below are in Pacific Time (PT).*") == "PT alone");
  CHECK(zone("Timezone: Europe/Oslo") == "Europe/Oslo alone");
  CHECK(zone("All times are UTC unless otherwise noted; the office is in Oslo.") == "UTC");
  CHECK(zone("Alle Zeiten in MEZ") == "MEZ alone");
  CHECK(zone("All times are GMT+2") == "+120 alone");
  CHECK(zone("It failed many times.") == "none");
  CHECK(zone("The times of deploys are on the UTC page at 10:00.") == "UTC");
}

TEST_CASE("a document decides which number of a day is the month") {
  using prose::NumericOrder;
  const auto order = [](const char* text) {
    return prose::document_times(prose::lines(text)).order;
  };
  CHECK(order("On 3/4/2024 and 3/28/2024.") == NumericOrder::month_first);
  CHECK(order("On 3/4/2024 and 28/3/2024.") == NumericOrder::day_first);
  CHECK(order("# Outage of 4 March 2024\n\nOn 3/4/2024.") == NumericOrder::month_first);
  CHECK(order("On 3/4/2024 at 10:00 PST.") == NumericOrder::month_first);
  CHECK(order("On 3/4/2024 at 10:00 CET.") == NumericOrder::day_first);
  CHECK(order("On 3/4/2024.") == NumericOrder::either);
  CHECK(prose::in_order({2024, 3, 4}, NumericOrder::either, NumericOrder::day_first) ==
        prose::Day{2024, 4, 3});
  CHECK_FALSE(prose::in_order({2024, 3, 4}, NumericOrder::either, NumericOrder::either));
}

TEST_CASE("a document says its day in a fact, else in its text") {
  const auto times = prose::document_times(
      prose::lines("# Down\n\n**Date:** 2 May 2024\n\nSince 1 April 2023 we sell shoes.\n"));
  REQUIRE(times.fact);
  CHECK(times.fact->day == prose::Day{2024, 5, 2});
  CHECK(times.fact->line == 3);
  REQUIRE(times.first);
  CHECK(times.first->day == prose::Day{2024, 5, 2});
}

}  // namespace pm::tests::scan_test
