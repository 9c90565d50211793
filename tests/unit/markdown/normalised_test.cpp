#include <string>

#include "catch.hpp"
#include "pm/markdown/outputs.hpp"

namespace pm::tests::normalised_test {

using pm::markdown::html;
using pm::markdown::normalised;

TEST_CASE("shifted Markdown is unchanged but for the levels of its headings", "[markdown]") {
  CHECK(normalised("# A  ##\r\n\r\n*a*   \r\n\t- b\r\n  ##### B\r\n#c", 2) ==
        "### A  ##\r\n\r\n*a*   \r\n\t- b\r\n  #### B\r\n#c");
  CHECK(normalised("### A\n", 2) == "### A\n");
  CHECK(normalised("#### A\n", 1) == "## A\n");
  CHECK(normalised("\xEF\xBB\xBF# A\n", 2) == "### A\n");
  CHECK(normalised("", 2).empty());
}

TEST_CASE("headings in quotes and lists are shifted in place", "[markdown]") {
  CHECK(normalised("> # A\n> b\n\n1. # C\n   ## D\n", 2) ==
        "> ### A\n> b\n\n1. ### C\n   #### D\n");
}

TEST_CASE("only headings are shifted", "[markdown]") {
  const std::string text = "    # code\n\n```\n# code\n```\n\n<div>\n# html\n</div>\n\n\\# text\n";
  CHECK(normalised(text, 2) == text);
  const std::string table = "| # a |\n| --- |\n| b |\n---\n";
  CHECK(normalised(table, 3) == table);
}

TEST_CASE("an underlined heading stays so as far as there are underlines", "[markdown]") {
  CHECK(normalised("A\n==\n\nB\n--\n", 1) == "A\n--\n\n### B\n");
  CHECK(normalised("A\n===\n", 2) == "### A\n");
  CHECK(normalised("> A\n>   b\\\n> c #\n> ===  \n\nd\n", 3) == "> #### A b c # ####  \n\nd\n");
  CHECK(normalised("[a]: /u\nA [a]\n---\n", 2) == "[a]: /u\n### A [a]\n");
  CHECK(normalised("[a]: /u\n     A\n---\n", 2) == "[a]: /u\n### A\n");
}

TEST_CASE("unclosed blocks are closed at the end of the field", "[markdown]") {
  CHECK(normalised("a\n```\nb\n", 2) == "a\n```\nb\n```\n");
  CHECK(normalised("  ~~~~ yaml\n~~~\nb", 2) == "  ~~~~ yaml\n~~~\nb\n~~~~\n");
  CHECK(normalised("```", 2) == "```\n```\n");
  CHECK(normalised("# A\n\n<!-- b\n\n# c", 2) == "### A\n\n<!-- b\n\n# c\n-->\n");
  CHECK(normalised("<?a\n\n", 2) == "<?a\n\n?>\n");
  CHECK(normalised("<!A\n", 2) == "<!A\n>\n");
  CHECK(normalised("<![CDATA[\na", 2) == "<![CDATA[\na\n]]>\n");
  CHECK(normalised("<SCRIPT type=a>\na", 2) == "<SCRIPT type=a>\na\n</script>\n");
  CHECK(normalised("<pre\na\n", 2) == "<pre\na\n</pre>\n");
  for (const std::string text :
       {"```\nb\n```\n", "<!-- a\n\nb -->", "<pre>a</pre>\n", "<div>\na\n", "- ```\n  a\n",
        "> <!-- a\n", "a <!-- b\n", "    ```\n", "a ``` b", "[a]: <b\n"}) {
    CAPTURE(text);
    CHECK(normalised(text, 2) == text);
  }
}

TEST_CASE("shifted twice to the same place is shifted once", "[markdown]") {
  for (const std::string text :
       {"# A\n\n### B\n", "```\na", "A\n=\n\nB\n-\n\n- # C\n", "> A\n> b\n> ---\n"}) {
    CAPTURE(text);
    CHECK(normalised(normalised(text, 3), 3) == normalised(text, 3));
    CHECK(html(normalised(text, 1), 1).size() == html(text, 1).size());
  }
}

}  // namespace pm::tests::normalised_test
