#include "pm/exchange/csv.hpp"

#include "catch.hpp"

namespace pm::tests::csv_test {

using pm::exchange::csv_line;

TEST_CASE("cells are put in quotes where they need them") {
  CHECK(csv_line({"a", "b c", ""}) == "a,b c,\r\n");
  CHECK(csv_line({"a,b", "say \"hi\"", "two\nlines", "a;b"}) ==
        "\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",\"a;b\"\r\n");
  CHECK(csv_line({}) == "\r\n");
  CHECK(csv_line({"障害"}) == "障害\r\n");
}

TEST_CASE("no cell is a formula to a spreadsheet") {
  CHECK(csv_line({"=1+1"}) == "'=1+1\r\n");
  CHECK(csv_line({"=HYPERLINK(\"http://x\",\"y\")"}) ==
        "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"\r\n");
  CHECK(csv_line({"+cmd", "-cmd", "@SUM(A1)", "＝1"}) == "'+cmd,'-cmd,'@SUM(A1),'＝1\r\n");
  CHECK(csv_line({"\t=1"}) == "\"'\t=1\"\r\n");
  CHECK(csv_line({"\r=1", "\nx"}) == "\"'\r=1\",\"'\nx\"\r\n");
  CHECK(csv_line({"  =1"}) == "'  =1\r\n");
  CHECK(csv_line({"a,=1"}) == "\"a,=1\"\r\n");
}

TEST_CASE("numbers stay numbers") {
  CHECK(csv_line({"-5", "+3.25", "12"}) == "-5,+3.25,12\r\n");
  CHECK(csv_line({"-5-1", "-", "-.5", "-5."}) == "'-5-1,'-,'-.5,'-5.\r\n");
}

}  // namespace pm::tests::csv_test
