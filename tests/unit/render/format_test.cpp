#include "pm/render/format.hpp"

#include <cstdint>

#include "catch.hpp"
#include "pm/markdown/outputs.hpp"

namespace pm::render::format_test {
namespace {

std::string escaped(const Format& format, std::string_view text) {
  std::string out;
  format.escape(text, out);
  return out;
}

std::string in_markdown(std::string_view text) { return escaped(markdown_format(), text); }

/// Texts made of what is markup somewhere, the same ones in every run.
class HostileTexts {
 public:
  std::string next() {
    constexpr std::string_view parts[] = {
        "\\",   "`", "*", "_",     "[",     "]",   "<",  ">",   "|",   "~",  "(",
        ")",    "&", "!", "#",     "-",     "+",   "=",  ":",   ".",   "a",  "b",
        "1",    "2", " ", " ",     "\n",    ";",   "/",  "\"",  "'",   "$",  "\t",
        "\r\n", "{", "}", "&amp;", "&#60;", "<b>", "--", "```", "~~~", "](", "é"};
    std::string out = "a";
    if (random() % 4 != 0) out.clear();
    for (auto i = 1 + random() % 12; i > 0; --i) out += parts[random() % std::size(parts)];
    return out;
  }

 private:
  std::uint32_t random() {  // xorshift
    state_ ^= state_ << 13U;
    state_ ^= state_ >> 17U;
    state_ ^= state_ << 5U;
    return state_;
  }
  std::uint32_t state_ = 2463534242;
};

}  // namespace

TEST_CASE("formats are found by name") {
  CHECK(format_named("md") == &markdown_format());
  CHECK(format_named("html") == &html_format());
  CHECK(format_named("txt") == &text_format());
  CHECK(format_named("mrkdwn") == &mrkdwn_format());
  CHECK(format_named("json") == nullptr);
  CHECK(formats().size() == 4);
}

TEST_CASE("HTML shows markup characters as they are, in content and in attributes") {
  CHECK(escaped(html_format(), "<b class=\"x\" id='y'>a & b</b>\n\tc") ==
        "&lt;b class=&quot;x&quot; id=&#39;y&#39;&gt;a &amp; b&lt;/b&gt;\n\tc");
  CHECK(escaped(html_format(), "naïve – plain") == "naïve – plain");
}

TEST_CASE("control characters and what turns the direction of text are shown, not sent") {
  const std::string_view text = "a\x1b[31mb\x07\xE2\x80\xAE";
  CHECK(escaped(html_format(), text) == "a␛[31mb␇&lt;U+202E&gt;");
  CHECK(escaped(text_format(), text) == "a␛[31mb␇<U+202E>");
  CHECK(in_markdown(text) == "a␛\\[31mb␇\\<U+202E\\>");
}

TEST_CASE("a plain text is one line") {
  CHECK(escaped(text_format(), "  one\r\n two\t\n\nthree <&>\n") == "one two three <&>");
}

TEST_CASE("Markdown escapes only what would be markup at its place") {
  CHECK(in_markdown("Engage: 2 of 3 (booking) - slow, see foo_bar!") ==
        "Engage: 2 of 3 (booking) - slow, see foo_bar!");
  CHECK(in_markdown("a | b\nc") == "a \\| b c");
  CHECK(in_markdown("# one #") == "\\# one \\#");
  CHECK(in_markdown("C# and F#") == "C# and F#");
  CHECK(in_markdown("- item") == "\\- item");
  CHECK(in_markdown("2024. A year") == "2024\\. A year");
  CHECK(in_markdown("10) ten") == "10\\) ten");
  CHECK(in_markdown("    code") == "code");
  CHECK(in_markdown("AT&T &amp; R&D") == "AT&T \\&amp; R\\&D");
  CHECK(in_markdown("[a](b) ![c](d)") == "\\[a\\](b) !\\[c\\](d)");
  CHECK(in_markdown("<script>") == "\\<script\\>");
  CHECK(in_markdown("(a) (b") == "(a) \\(b");
  CHECK(in_markdown("_a_ __b__ `c` ~d~") == "\\_a\\_ \\_\\_b\\_\\_ \\`c\\` \\~d\\~");
  CHECK(in_markdown("").empty());
}

TEST_CASE("any text shows as it is in a Markdown heading, item, paragraph and table cell") {
  HostileTexts texts;
  for (int i = 0; i < 4000; ++i) {
    const auto text = texts.next();
    const auto written = in_markdown(text);
    std::string shown;
    html_format().escape(escaped(text_format(), text), shown);
    const auto as_html = [](std::string markdown) {
      auto out = markdown::html(markdown, 1);
      for (auto at = out.find("&#39;"); at != std::string::npos; at = out.find("&#39;", at)) {
        out.replace(at, 5, "'");
      }
      return out;
    };
    for (auto at = shown.find("&#39;"); at != std::string::npos; at = shown.find("&#39;", at)) {
      shown.replace(at, 5, "'");
    }
    if (shown.empty()) continue;
    CAPTURE(text, written);
    REQUIRE(as_html("a " + written + " b\n") == "<p>a " + shown + " b</p>\n");
    REQUIRE(as_html(written + "\n") == "<p>" + shown + "</p>\n");
    REQUIRE(as_html("first\n" + written + "\n") == "<p>first\n" + shown + "</p>\n");
    REQUIRE(as_html("# " + written + "\n") == "<h2>" + shown + "</h2>\n");
    REQUIRE(as_html("- " + written + "\n") == "<ul>\n<li>" + shown + "</li>\n</ul>\n");
    const auto table = as_html("| h | i |\n|---|---|\n| " + written + " | z |\n");
    REQUIRE(table.find("<td>" + shown + "</td>\n<td>z</td>") != std::string::npos);
  }
}

TEST_CASE("prose is written in the format at hand and leaves the line end to the template") {
  const auto prose = data::prose("# One\n\ntwo *three*\n", 2);
  std::string out;
  html_format().prose(prose, out);
  CHECK(out == "<h3>One</h3>\n<p>two <em>three</em></p>");
  out.clear();
  markdown_format().prose(prose, out);
  CHECK(out == "### One\n\ntwo *three*");
}

}  // namespace pm::render::format_test
