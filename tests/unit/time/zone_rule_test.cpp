#include "../../../src/time/zone_rule.hpp"

#include <string>
#include <string_view>

#include "catch.hpp"
#include "pm/time/civil.hpp"

namespace pm::tests::zone_rule_test {

namespace {

std::string letters_at(std::string_view footer, const time::Civil& utc) {
  const auto rule = time::read_zone_rule(footer);
  REQUIRE(rule.has_value());
  return rule->at(time::in_utc(utc).since_epoch / time::seconds).letters;
}

}  // namespace

TEST_CASE("the rule at the end of a zone file gives the clock changes of later years") {
  constexpr std::string_view new_york = "EST5EDT,M3.2.0,M11.1.0";
  CHECK(letters_at(new_york, {2050, 3, 13, 6, 59, 59}) == "EST");
  CHECK(letters_at(new_york, {2050, 3, 13, 7}) == "EDT");
  CHECK(letters_at(new_york, {2050, 11, 6, 5, 59, 59}) == "EDT");
  CHECK(letters_at(new_york, {2050, 11, 6, 6}) == "EST");
  CHECK(letters_at(new_york, {9999, 7, 1}) == "EDT");

  constexpr std::string_view sydney = "AEST-10AEDT,M10.1.0,M4.1.0/3";
  CHECK(letters_at(sydney, {2050, 1, 1}) == "AEDT");
  CHECK(letters_at(sydney, {2050, 7, 1}) == "AEST");

  constexpr std::string_view dublin = "IST-1GMT0,M10.5.0,M3.5.0/1";
  CHECK(letters_at(dublin, {2050, 1, 1}) == "GMT");
  CHECK(letters_at(dublin, {2050, 7, 1}) == "IST");

  constexpr std::string_view nuuk = "<-02>2<-01>,M3.5.0/-1,M10.5.0/0";
  CHECK(letters_at(nuuk, {2050, 3, 27, 0, 59, 59}) == "-02");
  CHECK(letters_at(nuuk, {2050, 3, 27, 1}) == "-01");

  constexpr std::string_view gaza = "EET-2EEST,M3.4.4/50,M10.4.4/50";
  CHECK(letters_at(gaza, {2050, 3, 25, 23, 59}) == "EET");
  CHECK(letters_at(gaza, {2050, 3, 26, 0}) == "EEST");
}

TEST_CASE("a rule may count days of the year, and may know no summer") {
  CHECK(letters_at("<+0330>-3:30", {2050, 7, 1}) == "+0330");
  CHECK(time::read_zone_rule("<+0330>-3:30")->standard.east == 12600);
  // J60 is 1 March in every year, 59 is 29 February in a leap year.
  CHECK(letters_at("AAA0BBB,J60/0,J300/0", {2048, 2, 29, 23, 59}) == "AAA");
  CHECK(letters_at("AAA0BBB,J60/0,J300/0", {2048, 3, 1}) == "BBB");
  CHECK(letters_at("AAA0BBB,59/0,299/0", {2048, 2, 29}) == "BBB");
}

TEST_CASE("a rule that is not whole is not read") {
  for (const std::string_view footer :
       {"", "E", "EST", "EST5EDT", "EST25", "EST5EDT,", "EST5EDT,M3.2.0", "EST5EDT,M13.2.0,M11.1.0",
        "EST5EDT,M3.6.0,M11.1.0", "EST5EDT,M3.2.7,M11.1.0", "EST5EDT,J0,J365", "EST5EDT,0,366",
        "EST5EDT,M3.2.0/168,M11.1.0", "EST5EDT,M3.2.0,M11.1.0 ", "<+04-4", "EST5:60",
        "EST5EDT,M3.2.0,M11.1.0,"}) {
    CAPTURE(std::string(footer));
    CHECK_FALSE(time::read_zone_rule(footer).has_value());
  }
}

}  // namespace pm::tests::zone_rule_test
