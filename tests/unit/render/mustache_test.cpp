#include "catch.hpp"
#include "template_set.hpp"

namespace pm::render::mustache_test {
namespace {

using List = data::List;
using Object = data::Mapping;

const data::Value incident = Object{
    {"title", "Engage is down"},
    {"count", std::int64_t{2}},
    {"open", true},
    {"closed", false},
    {"empty", ""},
    {"zero", std::int64_t{0}},
    {"none", data::Value{}},
    {"no_items", List{}},
    {"bare", Object{}},
    {"times", Object{{"started", Object{{"text", "09:33"}}}, {"resolved", data::Value{}}}},
    {"names", List{"Engage", "WebTools"}},
    {"updates", List{Object{{"phase", "Resolved"}}, Object{{"phase", "Identified"}}}},
};

}  // namespace

TEST_CASE("a value is rendered, a missing one is empty") {
  CHECK(shown("{{title}}, {{count}}, {{open}}", incident) == "Engage is down, 2, true");
  CHECK(shown("[{{missing}}{{none}}{{times}}{{names}}]", incident) == "[]");
  CHECK(shown("{{ title }}|{{{ title }}}|{{& title }}", incident) ==
        "Engage is down|Engage is down|Engage is down");
}

TEST_CASE("a value is escaped unless its tag is raw") {
  const data::Value data = Object{{"x", "<b> & \"'"}};
  CHECK(shown("{{x}} {{{x}}} {{&x}}", data) == "&lt;b&gt; &amp; &quot;&#39; <b> & \"' <b> & \"'");
}

TEST_CASE("data is never read as a template") {
  CHECK(shown("{{x}}", Object{{"x", "{{title}}"}, {"title", "no"}}) == "{{title}}");
}

TEST_CASE("a dotted name goes down from the innermost value that has its first part") {
  CHECK(shown("{{times.started.text}}", incident) == "09:33");
  CHECK(shown("{{times.resolved.text}}{{times.started.text.more}}", incident).empty());
  const data::Value data = Object{{"a", Object{{"b", "outer"}}}, {"c", Object{{"a", Object{}}}}};
  CHECK(shown("{{#c}}[{{a.b}}]{{/c}}", data) == "[]");
  CHECK(shown("{{a.b}}", Object{{"a.b", "one key"}}).empty());
}

TEST_CASE("a section is shown once for a value and once for each item of a list") {
  CHECK(shown("{{#updates}}<{{phase}}>{{/updates}}", incident) == "<Resolved><Identified>");
  CHECK(shown("{{#names}}{{.}};{{/names}}", incident) == "Engage;WebTools;");
  CHECK(shown("{{#title}}{{.}}!{{/title}}", incident) == "Engage is down!");
  CHECK(shown("{{#times}}{{#started}}{{text}} {{title}}{{/started}}{{/times}}", incident) ==
        "09:33 Engage is down");
  const data::Value nested = Object{{"rows", List{List{"a", "b"}, List{"c"}}}};
  CHECK(shown("{{#rows}}{{#.}}{{.}}{{/.}}|{{/rows}}", nested) == "ab|c|");
}

TEST_CASE("nothing, false, zero and what is empty hide a section and show its opposite") {
  for (const std::string name : {"none", "missing", "closed", "zero", "empty", "no_items"}) {
    CAPTURE(name);
    CHECK(shown("{{#" + name + "}}yes{{/" + name + "}}", incident).empty());
    CHECK(shown("{{^" + name + "}}no{{/" + name + "}}", incident) == "no");
  }
  for (const std::string name : {"open", "count", "title", "names", "bare", "times"}) {
    CAPTURE(name);
    CHECK(shown("{{^" + name + "}}no{{/" + name + "}}", incident).empty());
  }
  CHECK(shown("{{#p}}yes{{/p}}{{^p}}no{{/p}}", Object{{"p", data::prose({})}}) == "no");
}

TEST_CASE("a line that holds only tags that show nothing is not written") {
  CHECK(shown("a\n  {{! why }}\nb\n") == "a\nb\n");
  CHECK(shown("a\n{{#open}}\nb\n{{/open}}\nc", incident) == "a\nb\nc");
  CHECK(shown("{{^closed}}\nb\n  {{/closed}}", incident) == "b\n");
  CHECK(shown("a\r\n{{=<% %>=}}\r\nb") == "a\r\nb");
  CHECK(shown("{{! one\n  two }}\nb") == "b");
  CHECK(shown("{{#open}}{{#count}}\nb\n{{/count}} {{/open}}\nc", incident) == "b\nc");
}

TEST_CASE("a line with other content stays unchanged") {
  CHECK(shown("  {{title}}\n", incident) == "  Engage is down\n");
  CHECK(shown(" {{#open}}x{{/open}} \n", incident) == " x \n");
  CHECK(shown("a {{! why }}\nb") == "a \nb");
}

TEST_CASE("delimiters can be set, for the rest of one template") {
  CHECK(shown("{{=<% %>=}}<%title%> {{title}} <%={{ }}=%>{{title}}", incident) ==
        "Engage is down {{title}} Engage is down");
  CHECK(shown("{{=| |=}}|>p| |count|", incident, {{"p", "{{count}}|count|"}}) == "2|count| 2");
  CHECK(shown("{{= @@   @@ =}}@@{title}@@@@&title@@", incident) == "Engage is downEngage is down");
}

TEST_CASE("an included template sees what the place sees that includes it") {
  CHECK(
      shown("{{#updates}}{{> line}}{{/updates}}", incident, {{"line", "{{phase}} {{title}}\n"}}) ==
      "Resolved Engage is down\nIdentified Engage is down\n");
  CHECK(shown("{{>a}}", incident, {{"a", "<{{>b}}>"}, {"b", "{{count}}"}}) == "<2>");
}

TEST_CASE("an include on a line of its own indents every line of what it includes") {
  const TemplateTexts others = {{"p", "one\n{{x}}\n\n{{#y}}\ntwo\n{{/y}}\n"}, {"q", " {{>p}}\n"}};
  const data::Value data = Object{{"x", "1\n2"}, {"y", true}};
  CHECK(shown("a\n  {{>p}}\nb\n", data, others) == "a\n  one\n  1\n2\n\n  two\nb\n");
  CHECK(shown("  {{>q}}\n", data, others) == "   one\n   1\n2\n\n   two\n");
  CHECK(shown("  - {{>p}}\n", data, others) == "  - one\n1\n2\n\ntwo\n\n");
}

TEST_CASE("a template may include itself") {
  const data::Value tree = Object{{"name", "root"},
                                  {"children", List{Object{{"name", "leaf"}, {"children", List{}}},
                                                    Object{{"name", "l2"}, {"children", List{}}}}}};
  CHECK(shown("{{>node}}", tree,
              {{"node", "{{name}}\n{{#children}}\n  {{>node}}\n{{/children}}\n"}}) ==
        "root\n  leaf\n  l2\n");
}

TEST_CASE("a layout's blocks show their defaults until a template fills them") {
  const TemplateTexts layout = {{"layout", "<{{$title}}untitled{{/title}}> {{$body}}{{/body}}"}};
  CHECK(shown("{{<layout}}{{/layout}}", {}, layout) == "<untitled> ");
  CHECK(shown("{{>layout}}", {}, layout) == "<untitled> ");
  CHECK(shown("{{<layout}}ignored {{$body}}{{title}}{{/body}} too{{/layout}}", incident, layout) ==
        "<untitled> Engage is down");
}

TEST_CASE("the outermost template that fills a block has its way") {
  const TemplateTexts others = {{"layout", "{{$a}}1{{/a}}{{$b}}2{{/b}}"},
                                {"page", "{{<layout}}{{$a}}3{{/a}}{{$b}}4{{/b}}{{/layout}}"}};
  CHECK(shown("{{<page}}{{$a}}5{{/a}}{{/page}}", {}, others) == "54");
}

TEST_CASE("the content of a block sees the values at the block") {
  CHECK(shown("{{<list}}{{$item}}({{phase}}){{/item}}{{/list}}", incident,
              {{"list", "{{#updates}}{{$item}}{{/item}}{{/updates}}"}}) ==
        "(Resolved)(Identified)");
}

TEST_CASE("a block inside what fills a block belongs to the template that fills it") {
  const TemplateTexts others = {{"layout", "[{{$a}}{{/a}}]"},
                                {"page", "{{<layout}}{{$a}}({{$a}}inner{{/a}}){{/a}}{{/layout}}"}};
  CHECK(shown("{{>page}}", {}, others) == "[(inner)]");
}

TEST_CASE("the content of a block is indented like its place") {
  const std::string page =
      "{{<layout}}\n{{$body}}\n    one\n      two\n\n    three\n{{/body}}\n{{/layout}}\n";
  CHECK(shown(page, {}, {{"layout", "a\n  {{$body}}{{/body}}\nb\n"}}) ==
        "a\n  one\n    two\n\n  three\nb\n");
  CHECK(shown(page, {}, {{"layout", "a\n{{$body}}\n   default\n{{/body}}\nb\n"}}) ==
        "a\n   one\n     two\n\n   three\nb\n");
  CHECK(shown("  " + page, {}, {{"layout", "a\n\t{{$body}}\n\t{{/body}}\nb"}}) ==
        "  a\n  \tone\n  \t  two\n\n  \tthree\n  b");
}

TEST_CASE(
    "a block that has its line to itself is a whole line, or none when it is filled with nothing") {
  const TemplateTexts layout = {{"layout", "a\n  {{$x}}{{/x}}\nb\n"}};
  CHECK(shown("{{>layout}}", {}, layout) == "a\nb\n");
  CHECK(shown("{{<layout}}{{$x}}one{{/x}}{{/layout}}", {}, layout) == "a\n  one\nb\n");
  CHECK(shown("{{<layout}}{{$x}}{{#no}}one{{/no}}{{/x}}{{/layout}}", {}, layout) == "a\nb\n");
  const TemplateTexts filled = {{"layout", "a\n  {{$x}}default {{y}}{{/x}}\r\nb\n"}};
  CHECK(shown("{{>layout}}", Object{{"y", "1"}}, filled) == "a\n  default 1\r\nb\n");
  CHECK(shown("{{<layout}}{{$x}}one{{/x}}{{/layout}}", {}, filled) == "a\n  one\r\nb\n");
}

TEST_CASE("a byte order mark does not belong to a template") {
  CHECK(shown("\xEF\xBB\xBF{{#open}}\nb\n{{/open}}\n", incident) == "b\n");
}

TEST_CASE("a template is rendered twice with the same result") {
  auto templates = template_set({{"p", "{{#names}}\n- {{.}}\n{{/names}}\n"}});
  text::Report report;
  const auto* page = templates.named("p", report);
  REQUIRE(page != nullptr);
  const auto first = document(*page, incident, markdown_format());
  CHECK(*first == "- Engage\n- WebTools\n");
  CHECK(*document(*page, incident, markdown_format()) == *first);
  CHECK(templates.named("p", report) == page);
}

}  // namespace pm::render::mustache_test
