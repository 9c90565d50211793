#include "../../../src/exchange/taken.hpp"

#include <string>

#include "catch.hpp"
#include "pm/yaml/read.hpp"
#include "pm/yaml/record.hpp"

namespace pm::tests::taken_test {

TEST_CASE("the title of a source becomes one line without controls") {
  CHECK(exchange::as_title("  Mail\r\n is\t late \x1b[31m ") == "Mail is late [31m");
  CHECK(exchange::as_title(std::string("a\0b", 3)) == "a b");
  CHECK(exchange::as_title("caf\xE9") == "caf\xEF\xBF\xBD");
  CHECK(exchange::as_title(" \n ").empty());
}

TEST_CASE("the prose of a source has one kind of line end and nothing that steers a terminal") {
  CHECK(exchange::as_prose_text("\r\n\r\none\r\ntwo\rthree\x07\n\n") == "one\ntwo\nthree");
  CHECK(exchange::as_prose_text("    indented code\n") == "    indented code");
  CHECK(exchange::as_prose_text("a\tb") == "a\tb");
  CHECK(exchange::as_prose_text("\xC2\x9B"
                                "1m") == "1m");
  CHECK(exchange::as_prose_text(" \n \n").empty());
}

TEST_CASE("a plain text says how much of it was none") {
  const auto plain = exchange::plain_text(
      "\xFF"
      "a\r\nb\rc\x07\x1b\td\xC3");
  CHECK(plain.text ==
        "\xEF\xBF\xBD"
        "a\nb\nc\td\xEF\xBF\xBD");
  CHECK(plain.controls == 2);
  CHECK(plain.broken == 2);
}

TEST_CASE("the name of a file is a title without hyphens") {
  CHECK(exchange::title_of_name("api-outage_in--the_EU") == "api outage in the EU");
  CHECK(exchange::title_of_name("-_-").empty());
}

TEST_CASE("what is kept stands below the name of its system, and nothing replaces anything") {
  exchange::Imported imported;
  imported.incident.origin.system = exchange::said<std::string>("cstate");
  exchange::keep(imported, "pin", "yes", 4);
  exchange::keep(imported, "pin", "no", 5);
  CHECK(yaml::document(yaml::draft(imported.incident, {})) ==
        "timezone: UTC\n\n"
        "source:\n  system: cstate\n\n"
        "fields:\n  cstate: {pin: \"yes\", pin_2: \"no\"}\n");
  REQUIRE(imported.remarks.size() == 2);
  CHECK(imported.remarks[0].kind == exchange::Remark::Kind::kept);
  CHECK(imported.remarks[0].value == "yes");
  CHECK(imported.remarks[1].line == 5);
}

TEST_CASE("what is kept gets a name of its own, whatever names there are already") {
  exchange::Imported imported;
  imported.incident.origin.system = exchange::said<std::string>("x");
  for (const auto* name : {"a_2", "a", "a", "a_2", "a"}) exchange::keep(imported, name, "", 1);
  // Not every name comes from `keep`.
  imported.incident.fields.members.front().value.members.push_back({"b", {}});
  exchange::keep(imported, "b", "", 1);
  std::string names;
  for (const auto& member : imported.incident.fields.members.front().value.members)
    names += member.name + " ";
  CHECK(names == "a_2 a a_3 a_2_2 a_4 b b_2 ");
}

TEST_CASE("many values are kept in linear time, under one name or many") {
  exchange::Imported imported;
  imported.incident.origin.system = exchange::said<std::string>("x");
  for (int i = 0; i < 50'000; ++i) {
    exchange::keep(imported, "a" + std::to_string(i), "", 1);
    exchange::keep(imported, "b", "", 1);
  }
  const auto& members = imported.incident.fields.members.front().value.members;
  REQUIRE(members.size() == 100'000);
  CHECK(members.back().name == "b_50000");
}

}  // namespace pm::tests::taken_test
