#include "../../../src/exchange/import/taken.hpp"

#include <string>

#include "catch.hpp"
#include "pm/yaml/record.hpp"

using namespace pm;

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
