#include <algorithm>
#include <string>

#include "catch.hpp"
#include "pm/markdown/outputs.hpp"

namespace pm::tests::table_test {

using pm::markdown::html;

namespace {

/// A table's HTML on one line, without what every table has.
std::string brief(std::string_view markdown) {
  std::string out = html(markdown, 2);
  const auto drop = [&out](std::string_view part) {
    for (auto at = out.find(part); at != std::string::npos; at = out.find(part)) {
      out.erase(at, part.size());
    }
  };
  for (const char* part : {"\n", " scope=\"col\"", "</th>", "</td>", "<thead>", "</thead>",
                           "<tbody>", "</tbody>", "</tr>"}) {
    drop(part);
  }
  return out;
}

}  // namespace

TEST_CASE("a header, a delimiter row and rows are a table", "[markdown]") {
  CHECK(html("| Host | Errors |\n|:-----|-------:|\n| db1 | 12 |\n", 2) ==
        "<table>\n<thead>\n<tr>\n"
        "<th scope=\"col\" align=\"left\">Host</th>\n"
        "<th scope=\"col\" align=\"right\">Errors</th>\n"
        "</tr>\n</thead>\n<tbody>\n<tr>\n"
        "<td align=\"left\">db1</td>\n<td align=\"right\">12</td>\n"
        "</tr>\n</tbody>\n</table>\n");
  CHECK(html("a | b\n:-: | -\n", 2) ==
        "<table>\n<thead>\n<tr>\n<th scope=\"col\" align=\"center\">a</th>\n"
        "<th scope=\"col\">b</th>\n</tr>\n</thead>\n</table>\n");
}

TEST_CASE("rows are filled up and cut to the header's width", "[markdown]") {
  CHECK(brief("|a|b|\n|-|-|\n|1\n|1|2|3|\n||2|\n") ==
        "<table><tr><th>a<th>b<tr><td>1<td><tr><td>1<td>2<tr><td><td>2</table>");
}

TEST_CASE("pipes in cells are escaped, in code too", "[markdown]") {
  CHECK(brief("|a\\|b|\n|-|\n| `x \\| y` |\n| **\\|** \\\\ |\n") ==
        "<table><tr><th>a|b<tr><td><code>x | y</code><tr><td><strong>|</strong> \\</table>");
}

TEST_CASE("cells hold inlines and know the text's link definitions", "[markdown]") {
  CHECK(brief("|a|b|\n|-|-|\n| *x* ~~y~~ [z] | https://a.b |\n| # no | 1. heading # |\n"
              "\n[z]: /there\n") ==
        "<table><tr><th>a<th>b<tr><td><em>x</em> <del>y</del> <a href=\"/there\">z</a>"
        "<td><a href=\"https://a.b\">https://a.b</a>"
        "<tr><td># no<td>1. heading #</table>");
}

TEST_CASE("a table takes the last line of a paragraph for its header", "[markdown]") {
  CHECK(brief("one\ntwo\n|a|b|\n|-|-|\n|1|2|\n") ==
        "<p>onetwo</p><table><tr><th>a<th>b<tr><td>1<td>2</table>");
}

TEST_CASE("a table ends at an empty line and at other blocks", "[markdown]") {
  CHECK(brief("|a|\n|-|\n|1|\n\n|2|\n") == "<table><tr><th>a<tr><td>1</table><p>|2|</p>");
  CHECK(brief("|a|\n|-|\n|1|\n> q\n") ==
        "<table><tr><th>a<tr><td>1</table><blockquote><p>q</p></blockquote>");
  CHECK(brief("|a|\n|-|\n|1|\n# h\n") == "<table><tr><th>a<tr><td>1</table><h3>h</h3>");
  CHECK(brief("|a|\n|-|\n|1|\n---\n") == "<table><tr><th>a<tr><td>1</table><hr />");
  CHECK(brief("|a|\n|-|\n|1|\n===\n") == "<table><tr><th>a<tr><td>1<tr><td>===</table>");
  CHECK(brief("|a|\n|-|\n2. x\n") == "<table><tr><th>a</table><ol start=\"2\"><li>x</li></ol>");
  CHECK(brief("|a|\n|-|\n    code\n") == "<table><tr><th>a</table><pre><code>code</code></pre>");
  CHECK(brief("|a|\n|-|\n|\n|b|\n|-|\n") ==
        "<table><tr><th>a</table><p>|</p><table><tr><th>b</table>");
}

TEST_CASE("quotes and lists can contain tables", "[markdown]") {
  CHECK(brief("> |a|b|\n> |-|-|\n> |1|2|\n") ==
        "<blockquote><table><tr><th>a<th>b<tr><td>1<td>2</table></blockquote>");
  CHECK(brief("1. |a|b|\n   |-|-|\n   |1|2|\n\n   after\n2. x\n") ==
        "<ol><li><table><tr><th>a<th>b<tr><td>1<td>2</table><p>after</p></li>"
        "<li><p>x</p></li></ol>");
  CHECK(brief("- text\n  > - |a|\n  >   |-|\n  >   |1|\n") ==
        "<ul><li>text<blockquote><ul><li><table><tr><th>a<tr><td>1</table></li></ul>"
        "</blockquote></li></ul>");
  CHECK(brief("-\t|a|b|\n\t|-|-|\n\t|1|2|\n") ==
        "<ul><li><table><tr><th>a<th>b<tr><td>1<td>2</table></li></ul>");
  SECTION("and end where a line leaves them") {
    CHECK(brief("> |a|\n> |-|\n|1|\n") ==
          "<blockquote><table><tr><th>a</table></blockquote><p>|1|</p>");
    CHECK(brief("- |a|\n  |-|\n|1|\n") == "<ul><li><table><tr><th>a</table></li></ul><p>|1|</p>");
  }
}

TEST_CASE("text that only looks like a table is not a table", "[markdown]") {
  CHECK(brief("|a|b|\n|-|\n") == "<p>|a|b||-|</p>");
  CHECK(brief("|a|b|\n|-|x|\n") == "<p>|a|b||-|x|</p>");
  CHECK(brief("a\n---\n") == "<h3>a</h3>");
  CHECK(brief("|-|\n") == "<p>|-|</p>");
  CHECK(brief("```\n|a|\n|-|\n```\n") == "<pre><code>|a||-|</code></pre>");
  CHECK(brief("|a|\n    |-|\n") == "<p>|a||-|</p>");
}

TEST_CASE("a wide header above many short rows makes no millions of cells", "[markdown]") {
  std::string wide = "|";
  for (int at = 0; at < 2000; ++at) wide += "a|";
  wide += "\n|";
  for (int at = 0; at < 2000; ++at) wide += "-|";
  wide += "\n";
  while (wide.size() < 60'000) wide += "b\n";
  const std::string out = html(wide, 2);
  CHECK(out.size() < 1'500'000);
  CHECK(out.find("<td>b</td>") != std::string::npos);
}

}  // namespace pm::tests::table_test
