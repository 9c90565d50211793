#include "catch.hpp"
#include "template_set.hpp"

namespace pm::render::mustache_mistakes_test {

TEST_CASE("a tag that is not closed is marked, and those after it are still read") {
  CHECK(shown("{{title }\n{{}}\n{{x") == R"(error[template]: this tag is not closed
 --> page.mustache:1:1
  |
1 | {{title }
  | ^^^^^^^^^
  = help: close it with `}}`
error[template]: this tag has no name
 --> page.mustache:2:1
  |
2 | {{}}
  | ^^^^
error[template]: this tag is not closed
 --> page.mustache:3:1
  |
3 | {{x
  | ^^^
  = help: close it with `}}`
)");
  CHECK(shown("{{{x}}") == R"(error[template]: this tag is not closed
 --> page.mustache:1:1
  |
1 | {{{x}}
  | ^^^^^^
  = help: close it with `}}}`
)");
}

TEST_CASE("a section that is not closed is marked where it was opened") {
  CHECK(shown("a\n  {{#updates}}\nb\n") == R"(error[template]: `{{#updates}}` is never closed
 --> page.mustache:2:3
  |
2 |   {{#updates}}
  |   ^^^^^^^^^^^^
)");
}

TEST_CASE("crossed sections are one mistake with both places") {
  CHECK(shown("{{#a}}\n{{#b}}\n{{/a}}\n{{/b}}\n") ==
        R"(error[template]: `{{/a}}` comes before `{{#b}}` is closed
 --> page.mustache:3:1
  |
2 | {{#b}}
  | ------ opened here
3 | {{/a}}
  | ^^^^^^
  = help: close the last opened tag first
)");
}

TEST_CASE("a closing tag must name what is open") {
  CHECK(shown("{{#updates}}{{/update}}\n") ==
        R"(error[template]: `{{/update}}` does not close `{{#updates}}`
 --> page.mustache:1:13
  |
1 | {{#updates}}{{/update}}
  | ------------ opened here
  |             ^^^^^^^^^^^
)");
  CHECK(shown("{{/a}}\n") == R"(error[template]: `{{/a}}` closes nothing
 --> page.mustache:1:1
  |
1 | {{/a}}
  | ^^^^^^
  = help: no section, block or parent is open here
)");
}

TEST_CASE("a tag holds one name whose parts have names") {
  CHECK(shown("{{#if x}}{{a..b}}{{/if x}}") == R"(error[template]: `if x` is not a valid name
 --> page.mustache:1:1
  |
1 | {{#if x}}{{a..b}}{{/if x}}
  | ^^^^^^^^^
  = help: a tag contains one name; a condition is `{{#name}}…{{/name}}`, its opposite `{{^name}}…{{/name}}`
error[template]: `a..b` has a part without a name
 --> page.mustache:1:10
  |
1 | {{#if x}}{{a..b}}{{/if x}}
  |          ^^^^^^^^
  = help: write `a.b` for `b` of `a`, and `.` for the value itself
error[template]: `if x` is not a valid name
 --> page.mustache:1:18
  |
1 | {{#if x}}{{a..b}}{{/if x}}
  |                  ^^^^^^^^^
  = help: a tag contains one name; a condition is `{{#name}}…{{/name}}`, its opposite `{{^name}}…{{/name}}`
)");
}

TEST_CASE("a tag that sets delimiters holds two of them") {
  const std::string expected =
      R"(error[template]: this tag sets delimiters but does not contain two of them
 --> page.mustache:1:1
  |
1 | {{=<%=}}
  | ^^^^^^^^
  = help: write both with a space between them, without `=`: `{{=<% %>=}}`
)";
  CHECK(shown("{{=<%=}}") == expected);
}

TEST_CASE("an unknown template is a mistake, with the nearest name, and never comes from data") {
  CHECK(shown("{{> fact}}\n{{>*x}}", {}, {{"facts", ""}}) ==
        R"(error[template]: the name of a template cannot come from data
 --> page.mustache:2:1
  |
2 | {{>*x}}
  | ^^^^^^^
  = help: write the name of the template itself
error[template]: unknown template `fact`
 --> page.mustache:1:1
  |
1 | {{> fact}}
  | ^^^^^^^^^^
  = help: did you mean `facts`?
)");
  auto templates = template_set({{"postmortem", ""}, {"statuspage", ""}});
  text::Report report;
  CHECK(templates.named("incident", report) == nullptr);
  CHECK(drawn(report) ==
        "error[template]: unknown template `incident`\n"
        "  = help: templates: `postmortem` or `statuspage`\n");
}

TEST_CASE("the mistakes of included templates are found too, each once") {
  auto templates = template_set({{"a", "{{>c}}"}, {"b", "{{>c}}"}, {"c", "{{#x}}"}});
  text::Report report;
  CHECK(templates.named("a", report) == nullptr);
  CHECK(templates.named("b", report) == nullptr);
  CHECK(drawn(report) == R"(error[template]: `{{#x}}` is never closed
 --> c.mustache:1:1
  |
1 | {{#x}}
  | ^^^^^^
)");
}

TEST_CASE("a block is filled once, and tags outside of blocks are reported") {
  CHECK(shown("{{<p}}{{$a}}1{{/a}}{{$a}}2{{/a}}{{/p}}", {}, {{"p", ""}}) ==
        R"(error[template]: block `a` is filled twice
 --> page.mustache:1:20
  |
1 | {{<p}}{{$a}}1{{/a}}{{$a}}2{{/a}}{{/p}}
  |       ------ filled here
  |                    ^^^^^^
)");
  auto templates = template_set({{"p", ""}});
  text::Report report;
  CHECK(templates.compiled(page_source("{{<p}}\n{{#x}}{{y}}{{/x}}\n{{/p}}"), report) != nullptr);
  CHECK(drawn(report) ==
        R"(warning[template]: `{{#x}}` is in no block of `{{<p}}`; pm does not show it
 --> page.mustache:2:1
  |
1 | {{<p}}
  | ------ opened here
2 | {{#x}}{{y}}{{/x}}
  | ^^^^^^
)");
}

TEST_CASE("a template that is not UTF-8 is not read") {
  CHECK(shown("a\nb\xFF") == R"(error[template]: this is not UTF-8
 --> page.mustache:2:2
  |
2 | b�
  |  ^
  = help: save the template as UTF-8
)");
}

}  // namespace pm::render::mustache_mistakes_test
