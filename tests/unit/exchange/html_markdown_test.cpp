#include "../../../src/exchange/html/markdown.hpp"

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catch.hpp"

namespace pm::tests::html_markdown_test {

using namespace pm::exchange;

namespace {

using Cases = std::vector<std::pair<std::string, std::string>>;

std::string markdown(std::string_view text) { return html::to_markdown(text).markdown; }

std::string losses(std::string_view text) {
  std::string lines;
  for (const auto& loss : html::to_markdown(text).losses)
    lines += fmt::format("{} `{}`\n", loss.what, loss.value);
  return lines;
}

void check(const Cases& cases) {
  for (const auto& [html, expected] : cases) {
    CAPTURE(html);
    CHECK(markdown(html) == expected);
  }
}

}  // namespace

TEST_CASE("what is no HTML stays as it is") {
  for (const std::string text :
       {"a < b, and b > a", "Vec<T> and Map<a, b>", "see <https://example.org/x>",
        "`<br />` breaks", "```\n<p>x</p>\n```", "<b> is never closed", "5 &amp; 6",
        "**bold**\n\n- item\n", ""}) {
    CAPTURE(text);
    CHECK(markdown(text) == text);
    CHECK(!html::to_markdown(text).was_html);
  }
}

TEST_CASE("line breaks and paragraphs of HTML become those of Markdown") {
  check({
      {"one<br />two", "one\\\ntwo"},
      {"one<br>\n<BR/> two", "one\n\ntwo"},
      {"one<br /><br /><br /><br />two<br />", "one\n\ntwo"},
      {"one<br />- two<br />- three", "one\n- two\n- three"},
      {"one<br />---<br />two", "one\n\n---\n\ntwo"},
      {"<p>one\n  and  one</p><p>two</p>", "one and one\n\ntwo"},
      {"<div>one<div>two</div></div>three", "one\n\ntwo\n\nthree"},
      {"<h2>What happened?</h2>A disk.<hr>End", "## What happened?\n\nA disk.\n\n---\n\nEnd"},
      {"<table><tr><th>A<th>B<tr><td>1</td><td>2</td></tr></table>", "A | B\n\n1 | 2"},
      {"<p></p> ", ""},
  });
}

TEST_CASE("emphasis stands tight around its words, and ends with the paragraph") {
  check({
      {"a <strong> bold </strong>word<br>", "a **bold** word"},
      {"<b><i>x</i></b><br>", "***x***"},
      {"<em>a</em>, <del>b</del>, <u>c</u>", "*a*, ~~b~~, c"},
      {"<strong>Update:</strong>We look", "**Update:** We look"},
      {"<b>one<p>two</p></b>", "**one**\n\n**two**"},
      {"x<b></b>y", "xy"},
  });
}

TEST_CASE("lists and quotes may stand inside each other") {
  check({
      {"Now:<ul><li>a</li><li>b<ul><li>c<li>d</ul></li></ul>end",
       "Now:\n\n- a\n- b\n  - c\n  - d\n\nend"},
      {"<ol><li>a</li><li><p>b</p><p>c</p></li></ol>", "1. a\n2. b\n\n   c"},
      {"<blockquote>a<br>b<ul><li>c</ul></blockquote><blockquote>d</blockquote>",
       "> a\\\n> b\n>\n> - c\n\n> d"},
      {"</ul></blockquote></li><ul><li><blockquote>a<li>b</ul>c", "- > a\n- b\n\nc"},
  });
}

TEST_CASE("code keeps its signs") {
  check({
      {"<code>a &lt; b</code><br>", "`a < b`"},
      {"<code>`</code><br>", "`` ` ``"},
      {"<pre><code>x = *y;\n```</code></pre>", "````\nx = *y;\n```\n````"},
  });
}

TEST_CASE("text of HTML that Markdown would read as its own is escaped, and no more") {
  check({
      {"<p>1 * 2, *a*, snake_case, _b_, `c`, [d], ~~e~~</p>",
       "1 * 2, \\*a\\*, snake_case, \\_b\\_, \\`c\\`, \\[d], \\~~e\\~~"},
      {"<p># a</p><p>1. b</p><p>- c</p><p>> d</p><p>-e 2.5</p>",
       "\\# a\n\n1\\. b\n\n\\- c\n\n\\> d\n\n-e 2.5"},
      {"<p>&lt;script&gt; &amp;lt; R&amp;D &eacute; &#39;x&#x27;</p>",
       "\\<script> \\&lt; R&D \\&eacute; 'x'"},
      {"**a** &#42;b&#42; &lt;i&gt;<br>", "**a** \\*b\\* \\<i>"},
  });
}

TEST_CASE("links lead where pages may lead, and nowhere else") {
  check({
      {"<a href=\"https://x.example/a_(b)\">the <b>page</b> </a>now",
       "[the **page**](https://x.example/a_%28b%29) now"},
      {"<a href='https://x.example'>https://x.example</a>", "<https://x.example>"},
      {"<a href='https://x.example'></a>.", "<https://x.example>."},
      {"<a href=\"java&#115;cript:alert(1)\">x</a>", "x"},
      {"<img src='https://x.example/y.png' alt='a [b]'>", "![a \\[b]](https://x.example/y.png)"},
      {"<img src='data:text/html,x' alt='pic'>", "pic"},
  });
  CHECK(losses("<a href=\"java&#115;cript:alert(1)\" target=_blank>x</a>") ==
        "a.target `_blank`\na.href `javascript:alert(1)`\n");
}

TEST_CASE("what Markdown cannot say is named") {
  const std::string text =
      "<script>alert(1)</script><p class=\"big\">a<!-- b --></p><style>p{}</style>"
      "<var data-var='date'>Jul 1</var><svg onload=x><text>q</text></svg>";
  CHECK(markdown(text) == "a\n\nJul 1");
  CHECK(losses(text) ==
        "script `alert(1)`\np.class `big`\ncomment `<!-- b -->`\nstyle `p{}`\nvar.data-var `date`\n"
        "svg.onload `x`\nsvg `<text>q</text>`\n");
}

}  // namespace pm::tests::html_markdown_test
