#include <string>

#include "catch.hpp"
#include "pm/markdown/outputs.hpp"

namespace pm::tests::prose_test {

using pm::markdown::html;

TEST_CASE("prose becomes the HTML of CommonMark", "[markdown]") {
  CHECK(html("One *two* **three** `f(x)`.\nSame paragraph.\n\n> quoted\n\n3. c\n4. d\n", 2) ==
        "<p>One <em>two</em> <strong>three</strong> <code>f(x)</code>.\nSame paragraph.</p>\n"
        "<blockquote>\n<p>quoted</p>\n</blockquote>\n"
        "<ol start=\"3\">\n<li>c</li>\n<li>d</li>\n</ol>\n");
  CHECK(html("```sh\nkubectl get <pods> | grep \"x\"\n```\n\n    plain\n", 2) ==
        "<pre><code class=\"language-sh\">kubectl get &lt;pods&gt; | grep &quot;x&quot;\n"
        "</code></pre>\n<pre><code>plain\n</code></pre>\n");
  CHECK(html("- a\n- b\n\n---\n\n- a\n\n- b\n", 2) ==
        "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n<hr />\n"
        "<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>\n");
  CHECK(html("", 2).empty());
}

TEST_CASE("headings are below their section, without gaps between levels", "[markdown]") {
  CHECK(html("# A\n\n### B\n\n# C\n\n###### D\n", 2) ==
        "<h3>A</h3>\n<h4>B</h4>\n<h3>C</h3>\n<h5>D</h5>\n");
  CHECK(html("A\n===\n\nB\n---\n", 1) == "<h2>A</h2>\n<h3>B</h3>\n");
  CHECK(html("## only\n", 3) == "<h4>only</h4>\n");
  CHECK(html("# A\n\n## B\n\n### C\n", 5) == "<h6>A</h6>\n<h6>B</h6>\n<h6>C</h6>\n");
}

TEST_CASE("task list items have boxes", "[markdown]") {
  CHECK(html("- [ ] rotate keys\n- [x] page *owners*\n- [X] done\n", 2) ==
        "<ul>\n"
        "<li><input type=\"checkbox\" disabled=\"\" /> rotate keys</li>\n"
        "<li><input type=\"checkbox\" checked=\"\" disabled=\"\" /> page <em>owners</em></li>\n"
        "<li><input type=\"checkbox\" checked=\"\" disabled=\"\" /> done</li>\n"
        "</ul>\n");
  SECTION("they nest and may be numbered") {
    CHECK(html("1. [x] a\n   - [ ] b\n", 2) ==
          "<ol>\n<li><input type=\"checkbox\" checked=\"\" disabled=\"\" /> a\n"
          "<ul>\n<li><input type=\"checkbox\" disabled=\"\" /> b</li>\n</ul>\n</li>\n</ol>\n");
  }
  SECTION("a box that is a link's label too is a box") {
    CHECK(html("- [x] a\n\n[x]: /u\n", 2) ==
          "<ul>\n<li><input type=\"checkbox\" checked=\"\" disabled=\"\" /> a</li>\n</ul>\n");
  }
  SECTION("what only looks like one is text") {
    CHECK(html("- [ ]\n- [y] a\n- [x]a\n- \\[x] a\n- a [x] b\n\n[x] a\n", 2) ==
          "<ul>\n<li>[ ]</li>\n<li>[y] a</li>\n<li>[x]a</li>\n<li>[x] a</li>\n"
          "<li>a [x] b</li>\n</ul>\n<p>[x] a</p>\n");
  }
}

TEST_CASE("one or two tildes strike text through", "[markdown]") {
  CHECK(html("~one~ ~~two~~ a~~b~~c", 2) ==
        "<p><del>one</del> <del>two</del> a<del>b</del>c</p>\n");
  CHECK(html("~~a *b* `c` ~d~~~ **e ~f~**", 2) ==
        "<p>~~a <em>b</em> <code>c</code> ~d~~~ <strong>e <del>f</del></strong></p>\n");
  CHECK(html("~~a ~b~ c~~", 2) == "<p><del>a <del>b</del> c</del></p>\n");
  SECTION("but not three, not unequal ones, and none beside a blank") {
    CHECK(html("x ~~~three~~~ ~un~~ ~ blank ~ ~~left", 2) ==
          "<p>x ~~~three~~~ ~un~~ ~ blank ~ ~~left</p>\n");
  }
  SECTION("not over paragraphs, not in code, not escaped") {
    CHECK(html("~~a\n\nb~~ `~~c~~` \\~d~ &#126;e&#x7E; ~~f\\~~", 2) ==
          "<p>~~a</p>\n<p>b~~ <code>~~c~~</code> ~d~ ~e~ ~~f~~</p>\n");
  }
  SECTION("marks that cross emphasis stay text") {
    CHECK(html("~~a *b~~ c*", 2) == "<p>~~a <em>b~~ c</em></p>\n");
  }
}

TEST_CASE("control characters and signs that turn text are shown in HTML", "[markdown]") {
  CHECK(html("a\x1B[31m \u202Eb\tc", 2) == "<p>a␛[31m &lt;U+202E&gt;b\tc</p>\n");
  CHECK(html("&#27; `\x07`", 2) == "<p>␛ <code>␇</code></p>\n");
  CHECK(html("```\u202E\n\ta\x1B\n```\n", 2) ==
        "<pre><code class=\"language-&lt;U+202E&gt;\">\ta␛\n</code></pre>\n");
  CHECK(html("[a](/b '\u2066c')", 2) == "<p><a href=\"/b\" title=\"&lt;U+2066&gt;c\">a</a></p>\n");
}

TEST_CASE("any line end is valid, and a sign replaces invalid UTF-8", "[markdown]") {
  CHECK(html("\xEF\xBB\xBF# a\r\n\r\nb\rc\n", 2) == "<h3>a</h3>\n<p>b\nc</p>\n");
  CHECK(html(std::string_view("a\xFF b\0c", 6), 2) == "<p>a\uFFFD b\uFFFDc</p>\n");
}

}  // namespace pm::tests::prose_test
