#include <string>

#include "catch.hpp"
#include "pm/markdown/escape.hpp"
#include "pm/markdown/outputs.hpp"

namespace pm::tests::mrkdwn_test {

using pm::markdown::mrkdwn;

namespace {

std::string escaped(std::string_view text) {
  std::string out;
  pm::markdown::escape_mrkdwn(text, out);
  return out;
}

}  // namespace

TEST_CASE("mrkdwn: a text is one line in which nothing is markup and nobody is called") {
  CHECK(escaped("Engage: 2 * 3 (foo_bar) a~b - slow & <!channel> <@U1>") ==
        "Engage: 2 * 3 (foo_bar) a~b - slow &amp; &lt;!channel&gt; &lt;@U1&gt;");
  CHECK(escaped("*bold* _it_ ~gone~ `code` ```x```") == "∗bold∗ ˍitˍ ∼gone∼ ˋcodeˋ ˋˋˋxˋˋˋ");
  CHECK(escaped(" > no\r\nquote\x1b") == "\u200B&gt; no quote␛");
  CHECK(escaped("https://a.b/_x_?y=1&z=|>") == "https://a.b/_x_?y=1&amp;z=%7C%3E");
  CHECK(escaped("_") == "ˍ");
  CHECK(escaped("").empty());
}

TEST_CASE("mrkdwn: emphasis, code and links", "[markdown]") {
  CHECK(mrkdwn("The *first* **bold** `a < b` and ~~gone~~.\nGoes on.\\\nBroken.\n") ==
        "The _first_ *bold* `a &lt; b` and ~gone~. Goes on.\nBroken.\n");
  CHECK(mrkdwn("**bold _and italic_, __bold__** ``a`b``") == "*bold _and italic_, bold* `aˋb`\n");
  CHECK(mrkdwn("un*believ***able**x (*so*)") == "un\u200B_believ_\u200B*able*\u200Bx (_so_)\n");
  CHECK(mrkdwn("**two\\\nlines**") == "*two*\n*lines*\n");
  CHECK(mrkdwn("[the *page*](https://a.b/c?d=1&e=|%7C) https://a.b ops@a.b [x](/y) [z](#z) "
               "[a](javascript:x) ![graph](https://a.b/g.png)\n") ==
        "<https://a.b/c?d=1&amp;e=%7C%7C|the page> <https://a.b> <mailto:ops@a.b|ops@a.b> x (/y) z "
        "a <https://a.b/g.png|graph>\n");
  CHECK(mrkdwn("**[`x` | > y](https://a.b)**") == "*<https://a.b|x | &gt; y>*\n");
}

TEST_CASE("mrkdwn: what it has no markup for is shown by signs", "[markdown]") {
  CHECK(mrkdwn("# What *broke* **now**\n\n- one\n- two\n  1. a\n  2. b\n     - c\n\n> quoted\n> > "
               "deeper\n> - item\n\n```\nx  =  1 & ```\n\ny\n```\n\n---\n\n9. nine\n\n10. ten\n\n"
               "    more\n-\n- - x\n") ==
        "*What _broke_ now*\n\n• one\n• two\n    1. a\n    2. b\n        ◦ c\n\n> quoted\n>\n> "
        "deeper\n>\n> • item\n\n```\nx  =  1 &amp; ˋˋˋ\n\ny\n```\n\n──────────\n\n9. nine\n\n10. "
        "ten\n\n    more\n\n•\n• ◦ x\n");
  CHECK(mrkdwn("- [ ] open\n- [x] done\n") == "• ☐ open\n• ☑ done\n");
  CHECK(mrkdwn("|Host|Errors|\n|-|-:|\n|`db1`|7|\n|*a* & b|1234|\n") ==
        "```\nHost   Errors\n-----  ------\nˋdb1ˋ       7\na &amp; b    1234\n```\n");
}

TEST_CASE("mrkdwn: nothing in prose calls anybody or is a link that it is not", "[markdown]") {
  CHECK(mrkdwn("<!channel> &lt;!here> <@U1> <https://a.b|click> \\*no\\* \\> no\n\n\\> no") ==
        "&lt;!channel&gt; &lt;!here&gt; &lt;@U1&gt; <https://a.b%7Cclick> ∗no∗ &gt; no\n\n"
        "\u200B&gt; no\n");
  CHECK(mrkdwn("<script>alert(1)</script>\n") == "&lt;script&gt;alert(1)&lt;/script&gt;\n");
  CHECK(mrkdwn("a\x1b[31m \xE2\x80\xAE") == "a␛[31m &lt;U+202E&gt;\n");
  CHECK(mrkdwn(std::string(2000, '>')).find("```\n&gt;") == 0);
  CHECK(mrkdwn("").empty());
}

}  // namespace pm::tests::mrkdwn_test
