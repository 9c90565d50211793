#include <string>
#include <vector>

#include "catch.hpp"
#include "dice.hpp"
#include "pm/markdown/outputs.hpp"

namespace pm::tests::simple_text_test {

namespace {

/// Writes nothing, and makes the text one that needs the parser.
constexpr const char* unused_link = "\n\n[unused]: /nothing\n";

std::string random_text(Dice& dice) {
  static const std::vector<std::string> words = {
      "the",   "Login",  "service", "12:30",  "3.5",  "is",          "slow.", "\"down\"", "(again)",
      "it's",  "a;b",    "50 %",    "x/y",    "e.g.", "www.a.b",     "1.",    "-",        "+ more",
      "a_b",   "*very*", "`code`",  "a@b.c",  "<b>",  "&amp;",       "#",     "===",      "h://x",
      "Wwww.", "now.",   "  two",   "~~no~~", "http", "https://a.b", "!",     "|",        "\\"};
  std::string text;
  for (auto count = dice.roll(14); count > 0; --count) {
    // Most texts are simple: words that mean something are rare.
    text += dice.one_in(12) ? dice.of(words) : words[dice.roll(14)];
    text += dice.one_in(9) ? "\n" : dice.one_in(15) ? "\n\n" : " ";
    if (dice.one_in(40)) text += dice.one_in(2) ? "    " : "\n\n\n";
  }
  if (dice.one_in(2)) text += "end";
  return text;
}

}  // namespace

TEST_CASE("a text without markup is the same with and without the parser", "[markdown]") {
  Dice dice(41);
  for (int i = 0; i < 4000; ++i) {
    const auto text = random_text(dice);
    INFO(text);
    REQUIRE(markdown::html(text, 2) == markdown::html(text + unused_link, 2));
    REQUIRE(markdown::plain(text, 30) == markdown::plain(text + unused_link, 30));
  }
}

TEST_CASE("words that mean something in Markdown are not simple", "[markdown]") {
  CHECK(markdown::html("Two lines\nof \"one\" paragraph.\n\nAnother one\n", 2) ==
        "<p>Two lines\nof &quot;one&quot; paragraph.</p>\n<p>Another one</p>\n");
  CHECK(markdown::html("Login\n- one\n", 2) == "<p>Login</p>\n<ul>\n<li>one</li>\n</ul>\n");
  CHECK(markdown::html("Login\n===\n", 2) == "<h3>Login</h3>\n");
  CHECK(markdown::html("see www.example.com now", 2) ==
        "<p>see <a href=\"http://www.example.com\">www.example.com</a> now</p>\n");
  CHECK(markdown::html("a  \nb", 2) == "<p>a<br />\nb</p>\n");
}

}  // namespace pm::tests::simple_text_test
