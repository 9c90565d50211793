#include <chrono>
#include <string>
#include <vector>

#include "catch.hpp"
#include "pm/markdown/outputs.hpp"

namespace pm::tests::limits_test {

using namespace pm::markdown;

namespace {

constexpr std::size_t most = 64 * 1024;

std::string repeated(std::string_view part) {
  std::string out;
  while (out.size() + part.size() <= most) out += part;
  return out;
}

double seconds(const std::string& markdown) {
  const auto start = std::chrono::steady_clock::now();
  const std::size_t size =
      html(markdown, 2).size() + plain(markdown).size() + normalised(markdown, 2).size();
  CHECK(size < 20'000'000);
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace

TEST_CASE("a text past the limits is shown as it is written", "[markdown]") {
  const std::string deep = std::string(101, '>') + " *a* `b` <c>\n";
  CHECK(html(deep, 2) == "<pre><code>" + [] {
    std::string marks;
    for (int at = 0; at < 101; ++at) marks += "&gt;";
    return marks;
  }() + " *a* `b` &lt;c&gt;\n</code></pre>\n");
  CHECK(plain(deep + "\x1B") == deep + "␛\n");
  CHECK(normalised(deep + "```", 2) == "````\n" + deep + "```\n````\n");
  CHECK(html(std::string(most + 1, '#'), 2).starts_with("<pre><code>###"));
}

TEST_CASE("emphasis that is nested hundreds deep is shown as it is written", "[markdown]") {
  std::string text;
  for (int at = 0; at < 600; ++at) text += "*a ";
  for (int at = 0; at < 600; ++at) text += "b*";
  CHECK(html(text, 2) == "<pre><code>" + text + "\n</code></pre>\n");
  CHECK(plain(text) == text + "\n");
}

TEST_CASE("no text takes longer than it should", "[markdown]") {
  const std::vector<std::string> texts = {
      repeated("![[]()"),       std::string(100, '>') + repeated("a*").substr(200),
      repeated("*a **b "),      repeated("_www.a_b."),
      repeated("(www.a.b"),     repeated("www.a.b/)"),
      repeated(":a@b.c"),       repeated("@"),
      repeated("http://a/_b_"), repeated("x\nhttp://a/_b_/_c_ "),
      repeated("~a "),          repeated("~~a ~b"),
      repeated("\\~"),          repeated("|"),
      repeated("|a|\n|-|\n\n"), repeated("|a|\n|-|\n|\n"),
      repeated("|-|\n"),        repeated("a\n"),
      repeated("a\n===\n"),     repeated("[a]: /u\n[b\nc\n===\n"),
      repeated("- [ ] a\n"),    repeated("<!--"),
      repeated("<b>"),          repeated("&"),
      repeated("`` ` "),        repeated("![a](b)"),
      repeated("[![a](b)](c) ")};
  for (const std::string& text : texts) {
    CAPTURE(text.substr(0, 40));
    // Sanitizers and busy machines slow this down; quadratic time takes minutes.
    CHECK(seconds(text) < 20);
  }
}

}  // namespace pm::tests::limits_test
