#include "pm/render/template_keys.hpp"

#include <algorithm>

#include "catch.hpp"
#include "pm/text/embedded.hpp"
#include "pm/view/keys.hpp"
#include "template_set.hpp"

namespace pm::render::template_keys_test {
namespace {

using view::Key;
using view::Kind;

constexpr Key time_keys[] = {{"text", Kind::text, ""}, {"date", Kind::text, ""}};
constexpr Key update_keys[] = {
    {"phase", Kind::text, ""}, {"at", Kind::object, "", time_keys}, {"message", Kind::prose, ""}};
constexpr Key keys[] = {{"title", Kind::text, ""},
                        {"open", Kind::flag, ""},
                        {"labels", Kind::list, ""},
                        {"started", Kind::object, "", time_keys},
                        {"updates", Kind::list, "", update_keys},
                        {"fields", Kind::open, ""}};

std::string key_mistakes(const std::string& text, const TemplateTexts& others = {}) {
  auto templates = template_set(others);
  text::Report report;
  const auto* page = templates.compiled(page_source(text), report);
  REQUIRE(page != nullptr);
  check_keys(*page, keys, report);
  return drawn(report);
}

}  // namespace

TEST_CASE("names that have keys are fine, from the inside out and below each other") {
  CHECK(key_mistakes(
            "{{title}}{{#open}}{{started.text}}{{/open}}{{^open}}{{title}}{{/open}}"
            "{{#labels}}{{.}}{{#.}}{{title}}{{/.}}{{/labels}}{{#started}}{{date}}{{/started}}"
            "{{#updates}}{{phase}} {{at.text}} {{{message}}} {{title}}{{/updates}}")
            .empty());
}

TEST_CASE("any name is valid below free data") {
  CHECK(
      key_mistakes("{{fields.region}}{{fields.a.b.c}}{{#fields}}{{x}}{{#y}}{{z}}{{/y}}{{/fields}}")
          .empty());
}

TEST_CASE("an unknown key is marked in its tag, with the nearest one") {
  CHECK(key_mistakes("{{^open}}{{titel}}{{/open}}") ==
        R"(error[template]: unknown key `titel` here
 --> page.mustache:1:12
  |
1 | {{^open}}{{titel}}{{/open}}
  |            ^^^^^
  = help: did you mean `title`?
)");
  CHECK(key_mistakes("{{#updates}}{{at.zone}}{{/updates}}{{phase}}") ==
        R"(error[template]: `at` has no key `zone`
 --> page.mustache:1:18
  |
1 | {{#updates}}{{at.zone}}{{/updates}}{{phase}}
  |                  ^^^^
  = help: valid keys: `text` or `date`
error[template]: unknown key `phase` here
 --> page.mustache:1:38
  |
1 | {{#updates}}{{at.zone}}{{/updates}}{{phase}}
  |                                      ^^^^^
)");
}

TEST_CASE("a list or a group of keys is not a value") {
  CHECK(key_mistakes("{{updates}}{{started}}{{updates.phase}}") ==
        R"(error[template]: `updates` is a list, not a value
 --> page.mustache:1:1
  |
1 | {{updates}}{{started}}{{updates.phase}}
  | ^^^^^^^^^^^
  = help: show each of its items: `{{#updates}}…{{/updates}}`
error[template]: `started` is a group of keys, not a value
 --> page.mustache:1:12
  |
1 | {{updates}}{{started}}{{updates.phase}}
  |            ^^^^^^^^^^^
  = help: show one of its keys, as `{{started.text}}`
error[template]: `updates` is a list: its keys are valid only inside a section
 --> page.mustache:1:33
  |
1 | {{updates}}{{started}}{{updates.phase}}
  |                                 ^^^^^
  = help: show each of its items: `{{#updates}}…{{/updates}}`
)");
}

TEST_CASE("an included template is checked where it is included") {
  const TemplateTexts others = {{"line", "{{phase}}\n"}};
  CHECK(key_mistakes("{{#updates}}{{>line}}{{/updates}}", others).empty());
  CHECK(key_mistakes("{{#updates}}{{>line}}{{/updates}}{{>line}}", others) ==
        R"(error[template]: unknown key `phase` here
 --> line.mustache:1:3
  |
1 | {{phase}}
  |   ^^^^^
 ::: page.mustache:1:34
  |
1 | {{#updates}}{{>line}}{{/updates}}{{>line}}
  |                                  --------- included here
)");
}

TEST_CASE(
    "the content of a block is checked at the block, and its default only where it is rendered") {
  const TemplateTexts others = {{"list", "{{#updates}}{{$item}}{{nothing}}{{/item}}{{/updates}}"}};
  CHECK(key_mistakes("{{<list}}{{$item}}{{phase}}{{/item}}{{/list}}", others).empty());
  CHECK(key_mistakes("{{<list}}{{$itm}}{{/itm}}{{/list}}", others) ==
        R"(error[template]: template `list` has no block `itm`
 --> page.mustache:1:10
  |
1 | {{<list}}{{$itm}}{{/itm}}{{/list}}
  |          ^^^^^^^^
  = help: did you mean `item`?
error[template]: unknown key `nothing` here
 --> list.mustache:1:24
  |
1 | {{#updates}}{{$item}}{{nothing}}{{/item}}{{/updates}}
  |                        ^^^^^^^
 ::: page.mustache:1:1
  |
1 | {{<list}}{{$itm}}{{/itm}}{{/list}}
  | --------- included here
)");
}

TEST_CASE("templates that include themselves are checked once for each scope") {
  CHECK(key_mistakes("{{>a}}",
                     {{"a", "{{#updates}}{{phase}}{{#started}}{{>a}}{{/started}}{{/updates}}"}})
            .empty());
}

TEST_CASE("every built-in template compiles, and the view has every key that it names") {
  const std::map<std::string, std::vector<std::string>> pages = {
      {"md", {"postmortem", "statuspage"}},
      {"html", {"postmortem", "statuspage", "email"}},
      {"txt", {"postmortem", "statuspage", "email", "email-subject"}},
      {"mrkdwn", {"slack"}}};
  CHECK(pages.size() == formats().size());
  for (const auto& [format, names] : pages) {
    TemplateTexts texts;
    for (const auto& file : text::embedded_templates()) {
      const auto dot = file.name.find('.');
      if (file.name.substr(dot) == "." + format + ".mustache")
        texts.emplace(file.name.substr(0, dot), file.text);
    }
    auto templates = template_set(texts);
    for (const auto& name : names) {
      CAPTURE(name, format);
      text::Report report;
      const auto* page = templates.named(name, report);
      if (page != nullptr) check_keys(*page, view::keys(), report);
      CHECK(drawn(report).empty());
      CHECK(page != nullptr);
    }
  }
}

}  // namespace pm::render::template_keys_test
