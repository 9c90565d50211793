#include <string>

#include "catch.hpp"
#include "pm/markdown/outputs.hpp"

namespace pm::tests::plain_test {

using pm::markdown::plain;

TEST_CASE("plain text is wrapped at 80 columns and has no marks of emphasis", "[markdown]") {
  CHECK(plain("The *first* **bold** `code` and ~~gone~~.\nA second line that goes on for long "
              "enough to be broken.\\\nBroken by hand.\n") ==
        "The first bold `code` and ~~gone~~. A second line that goes on for long enough\n"
        "to be broken.\nBroken by hand.\n");
  CHECK(plain("漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字 漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字 "
              "漢\n") ==
        "漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字\n漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字 漢\n");
  CHECK(plain("").empty());
}

TEST_CASE("plain text keeps the shape of headings, lists, quotes and code", "[markdown]") {
  CHECK(plain("# What *broke*\n\n- one\n- two\n  1. a\n  2. b\n\n> quoted\n> > deeper\n\n"
              "```\nx  =  1\n\ny\n```\n\n---\n\n9. nine\n\n10. ten\n\n    more\n-\n") ==
        "What broke\n~~~~~~~~~~\n\n- one\n- two\n  1. a\n  2. b\n\n> quoted\n>\n> > deeper\n\n"
        "    x  =  1\n\n    y\n\n* * *\n\n9. nine\n\n10. ten\n\n    more\n\n-\n");
  CHECK(plain("- [ ] open\n- [x] done\n") == "- [ ] open\n- [x] done\n");
}

TEST_CASE("a link is followed by its address", "[markdown]") {
  CHECK(plain("[the page](https://a.b/c) and https://a.b, a@b.c, ![graph](g.png)\n") ==
        "the page (https://a.b/c) and https://a.b, a@b.c, graph (g.png)\n");
  CHECK(plain("[a](javascript:x) <b>\n") == "a <b>\n");
}

TEST_CASE("a table has columns if it fits, otherwise groups of lines", "[markdown]") {
  CHECK(plain("|Host|Errors|\n|-|-:|\n|db1|7|\n|*a long name*|1234|\n|x|\n") ==
        "Host         Errors\n-----------  ------\ndb1               7\na long name    1234\nx\n");
  const std::string words = "many words in a cell that is far too wide for one line of it";
  CHECK(plain("|Host|What happened|\n|-|-|\n|db1|" + words + ", " + words + "|\n|db2|no|\n") ==
        "Host: db1\nWhat happened: " + words + ",\n" + words +
            "\n\nHost: db2\n"
            "What happened: no\n");
}

TEST_CASE("plain text sends no control characters", "[markdown]") {
  CHECK(plain("a \x1B[31mred\x07 `\x1B`\n\n    \x1B[2J\n") == "a ␛[31mred␇ `␛`\n\n    ␛[2J\n");
  CHECK(plain("|\x1B|\n|-|\n\n[a](<x\x1By>)\n") == "␛\n-\n\na\n");
}

}  // namespace pm::tests::plain_test
