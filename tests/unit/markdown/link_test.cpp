#include <string>

#include "catch.hpp"
#include "pm/markdown/outputs.hpp"

namespace pm::tests::link_test {

using pm::markdown::html;

namespace {

/// The HTML of one paragraph without its tags.
std::string line(std::string_view markdown) {
  const std::string out = html(markdown, 2);
  REQUIRE(out.starts_with("<p>"));
  REQUIRE(out.ends_with("</p>\n"));
  return out.substr(3, out.size() - 8);
}

/// A link whose text is its address.
std::string linked(const std::string& url) { return "<a href=\"" + url + "\">" + url + "</a>"; }

}  // namespace

TEST_CASE("web addresses in the text are links", "[markdown]") {
  CHECK(line("see https://a.example/x?y=1#z now") ==
        "see " + linked("https://a.example/x?y=1#z") + " now");
  CHECK(line("HTTP://a.example") == linked("HTTP://a.example"));
  CHECK(line("http://localhost:8080/") == linked("http://localhost:8080/"));
  CHECK(line("www.a.example/x") == "<a href=\"http://www.a.example/x\">www.a.example/x</a>");
  CHECK(line("*www.a.example* (www.b.example)") ==
        "<em><a href=\"http://www.a.example\">www.a.example</a></em> "
        "(<a href=\"http://www.b.example\">www.b.example</a>)");
  CHECK(line("~~https://a.b~~") == "<del>" + linked("https://a.b") + "</del>");
}

TEST_CASE("the punctuation of the sentence is not part of an address", "[markdown]") {
  for (const std::string end : {".", "!", "?", ",", ":", "_", "~", "...", "'", ")", "))"}) {
    CAPTURE(end);
    CHECK(line("https://a.b/c" + end) == linked("https://a.b/c") + end);
  }
  CHECK(line("https://a.b/(c) (https://a.b/(c)) https://a.b/c))d") ==
        linked("https://a.b/(c)") + " (" + linked("https://a.b/(c)") + ") " +
            linked("https://a.b/c))d"));
  CHECK(line("https://a.b/c&hl; https://a.b/;") ==
        linked("https://a.b/c") + "&amp;hl; " + linked("https://a.b/") + ";");
  CHECK(line("https://a.b/c<d") == linked("https://a.b/c") + "&lt;d");
}

TEST_CASE("an address goes on over what looks like emphasis", "[markdown]") {
  CHECK(line("https://a.b/_next_/x__y__z/*c*?d") == linked("https://a.b/_next_/x__y__z/*c*?d"));
  CHECK(line("one\nhttps://a.b/__init__.py *two*") ==
        "one\n" + linked("https://a.b/__init__.py") + " <em>two</em>");
  CHECK(html("> 1. one\n>    https://a.b/_c_/\n", 2) == "<blockquote>\n<ol>\n<li>one\n" +
                                                            linked("https://a.b/_c_/") +
                                                            "</li>\n</ol>\n</blockquote>\n");
  CHECK(line("https://a.b/~c~/ ~d~") == linked("https://a.b/~c~/") + " <del>d</del>");
}

TEST_CASE("text that is not an address stays text", "[markdown]") {
  for (const std::string text :
       {"www.", "xwww.a.b", "www.a_b.c", "www.a.b_c", "http://", "xhttp://a.b", "http:/a.b",
        "https://-", "a@b", "@b.c", "a@b.c-", "a@b.c_", "a@.b.c", "a@b@c"}) {
    CAPTURE(text);
    CHECK(line(text) == text);
  }
  CHECK(line("`https://a.b` http\\://a.b www\\.a.b") ==
        "<code>https://a.b</code> http://a.b www.a.b");
  CHECK(line("[a https://a.b c](/d)") == "<a href=\"/d\">a https://a.b c</a>");
}

TEST_CASE("mail addresses in the text are links", "[markdown]") {
  CHECK(line("mail on-call+db@ops.example.com.") ==
        "mail <a href=\"mailto:on-call+db@ops.example.com\">on-call+db@ops.example.com</a>.");
  CHECK(line("mailto:a@b.c") == linked("mailto:a@b.c"));
  CHECK(line("a.b-c_d@e.f/x") == "<a href=\"mailto:a.b-c_d@e.f\">a.b-c_d@e.f</a>/x");
}

TEST_CASE("links to the allowed addresses pass", "[markdown]") {
  CHECK(line("[a](https://b.c \"d\")") == "<a href=\"https://b.c\" title=\"d\">a</a>");
  for (const std::string url : {"http://b", "HTTPS://b", "mailto:a@b.c", "b/c", "/b", "../b", "#b",
                                "?b", "b.html#c:d", "12:30"}) {
    CAPTURE(url);
    CHECK(line("[a](" + url + ")") == "<a href=\"" + url + "\">a</a>");
  }
}

TEST_CASE("links to other addresses become their text", "[markdown]") {
  for (const std::string url : {"javascript:alert(1)",
                                "JaVaScRiPt:alert(1)",
                                "java&#115;cript:alert(1)",
                                "javascript&colon;alert(1)",
                                "javascript&#x3A;alert(1)",
                                "&#x1;javascript:alert(1)",
                                "java&Tab;script:alert(1)",
                                "java&NewLine;script:alert(1)",
                                "<java\tscript:alert(1)>",
                                "< javascript:alert(1)>",
                                "javascript\\:alert(1)",
                                "data:text/html,x",
                                "data:image/png;base64,x",
                                "vbscript:x",
                                "file:///etc/passwd",
                                "blob:x",
                                "ftp://a.b",
                                "view-source:x",
                                "//evil.example",
                                "\\\\\\\\evil.example",
                                "/\\\\evil.example",
                                "&sol;&sol;evil.example"}) {
    CAPTURE(url);
    CHECK(line("[a](" + url + ")") == "a");
    CHECK(line("[a]\n\n[a]: " + url + "\n") == "a");
  }
  CHECK(line("<javascript:alert(1)> <ftp://a.b> ftp://a.b xmpp:a@b.c") ==
        "javascript:alert(1) ftp://a.b ftp://a.b xmpp:a@b.c");
}

TEST_CASE("images are links to them, so that a page loads nothing", "[markdown]") {
  CHECK(line("![the *graph*](g.png \"Load\")") ==
        "<a href=\"g.png\" title=\"Load\">the <em>graph</em></a>");
  CHECK(line("![](g.png)") == "<a href=\"g.png\">g.png</a>");
  CHECK(line("[![badge](b.svg) text](/c)") == "<a href=\"/c\">badge text</a>");
  CHECK(line("![a [b](c)](d)") == "<a href=\"d\">a b</a>");
  CHECK(line("![a](data:image/png;base64,x)") == "a");
}

TEST_CASE("raw HTML is shown as text, its comments are not", "[markdown]") {
  CHECK(line("a <b onclick=\"x()\">b</b> <script>c</script>") ==
        "a &lt;b onclick=&quot;x()&quot;&gt;b&lt;/b&gt; &lt;script&gt;c&lt;/script&gt;");
  CHECK(html("<div>\n  <i>x</i>\n\n*y*\n</div>\n", 2) ==
        "<p>&lt;div&gt;\n&lt;i&gt;x&lt;/i&gt;</p>\n<p><em>y</em></p>\n<p>&lt;/div&gt;</p>\n");
  CHECK(html("<script>\nalert(1)\n</script>\n", 2) ==
        "<p>&lt;script&gt;\nalert(1)\n&lt;/script&gt;</p>\n");
  CHECK(html("a <!-- hidden --> b\n\n<!-- hidden\nx -->\n\nc\n", 2) == "<p>a  b</p>\n<p>c</p>\n");
  CHECK(html("<!-- open\n\nrest\n", 2) == "<p>&lt;!-- open\nrest</p>\n");
  CHECK(line("a<br>b<BR/>c<br />d") == "a<br />\nb<br />\nc<br />\nd");
}

}  // namespace pm::tests::link_test
