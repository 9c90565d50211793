#include "catch.hpp"
#include "pm/markdown/escape.hpp"
#include "pm/markdown/outputs.hpp"

namespace pm::tests::roff_test {

using namespace pm::markdown;

TEST_CASE("text in a manual page never becomes a request or an escape") {
  CHECK(roff_line(".so /etc/passwd") == "\\&.so /etc/passwd");
  CHECK(roff_line("'ex") == "\\(aqex");
  CHECK(roff_line("a \\n[x] \\\"comment") == "a \\en[x] \\e\\(dqcomment");
  CHECK(roff_line("one\n.sy two") == "one\\[u240A].sy two");
  CHECK(roff("a\n.sh b\n\n'c\n\n\\.d\n") == ".PP\na .sh b\n.PP\n\\(aqc\n.PP\n\\&.d\n");
}

TEST_CASE("a line that is broken before a full stop does not begin with it") {
  const std::string words(77, 'x');
  CHECK(roff(words + " .so y\n") == ".PP\n" + words + "\n\\&.so y\n");
}

TEST_CASE("hyphens are minus signs, so that options can be copied") {
  CHECK(roff_line("pm render --as-of") == "pm render \\-\\-as\\-of");
}

TEST_CASE("characters outside of ASCII have their number") {
  CHECK(roff_line("[INCIDENT…] → é 🎉") == "[INCIDENT...] \\[u2192] \\[u00E9] \\[u1F389]");
}

TEST_CASE("headings are sections in capitals, and below them subsections") {
  CHECK(roff("# The `--check` way\n\n## Output\n\n### In CI\n") ==
        ".SH THE \\-\\-CHECK WAY\n.SH OUTPUT\n.SS In CI\n");
}

TEST_CASE("a paragraph beneath a heading has no gap before it") {
  CHECK(roff("## A\n\nb\n\nc\n") == ".SH A\nb\n.PP\nc\n");
}

TEST_CASE("code and strong text are bold, emphasis is italic, and each ends where it ends") {
  CHECK(roff("a `b` **c `d` e** *f* g\n") ==
        ".PP\na \\fBb\\fR \\fBc \\fBd\\fB e\\fR \\fIf\\fR g\n");
}

TEST_CASE("links keep the address of other hosts only") {
  CHECK(roff("[all](check.md), [there](https://a.example/-), <https://b.example>\n") ==
        ".PP\nall, there <https://a.example/\\->, https://b.example\n");
}

TEST_CASE("code blocks stay unchanged, even if they look like requests") {
  CHECK(roff("    pm check\n\n    .so x\n") ==
        ".PP\n.RS 4\n.nf\n\\&pm check\n\\&\n\\&.so x\n.fi\n.RE\n");
}

TEST_CASE("a table is a list of terms, further columns with their heads") {
  CHECK(roff("| Option | Meaning |\n|---|---|\n| `-o` | where |\n| `.x` | |\n") ==
        ".TP\n\\&\\fB\\-o\\fR\nwhere\n.TP\n\\&\\fB.x\\fR\n");
  CHECK(roff("| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |\n") == ".TP\n\\&1\nb: 2\n.br\nc: 3\n");
}

TEST_CASE("lists have marks or numbers, and what is nested in an item is indented") {
  CHECK(roff("- a\n- b\n  - c\n\n  d\n\n3. x\n4. y\n") ==
        ".IP \\(bu 2\na\n.IP \\(bu 2\nb\n.RS\n.IP \\(bu 2\nc\n.PP\nd\n.RE\n"
        ".IP 3. 4\nx\n.IP 4. 4\ny\n");
}

TEST_CASE("a line break breaks, and a quote is indented") {
  CHECK(roff("> a\\\n> b\n") == ".RS 4\n.PP\na\n.br\nb\n.RE\n");
}

}  // namespace pm::tests::roff_test
