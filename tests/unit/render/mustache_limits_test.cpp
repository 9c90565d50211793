#include "catch.hpp"
#include "pm/render/template_keys.hpp"
#include "template_set.hpp"

namespace pm::render::mustache_limits_test {
namespace {

std::string repeated(std::string_view text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

/// Compiles a text, which must not take long, and says what the first mistake is.
std::string first_mistake(std::string text) {
  auto templates = template_set({});
  text::Report report;
  (void)templates.compiled(page_source(std::move(text)), report);
  CHECK(report.all().size() <= 64);
  return report.empty() ? "" : report.all().front().message;
}

std::string failure(const TemplateTexts& texts, const data::Value& data = {}) {
  auto templates = template_set(texts);
  text::Report report;
  const auto* page = templates.named("p0", report);
  REQUIRE(page != nullptr);
  check_keys(*page, {}, report);
  const auto result = document(*page, data, html_format());
  return result ? "" : result.error().message;
}

/// p0 includes p1, that p2 … each as often as `tag` has it, with N for the number.
TemplateTexts chain(int length, const std::string& tag, const std::string& last) {
  TemplateTexts texts;
  for (int i = 0; i < length; ++i) {
    auto text = tag;
    for (auto at = text.find('N'); at != std::string::npos; at = text.find('N')) {
      text.replace(at, 1, std::to_string(i + 1));
    }
    texts["p" + std::to_string(i)] = text;
  }
  texts["p" + std::to_string(length)] = last;
  return texts;
}

}  // namespace

TEST_CASE("tags are nested 64 deep and no deeper") {
  CHECK(first_mistake(repeated("{{#a}}", 64) + repeated("{{/a}}", 64)).empty());
  const std::string too_deep = "tags are nested deeper than 64";
  CHECK(first_mistake(repeated("{{#a}}", 50'000) + repeated("{{/a}}", 50'000)) == too_deep);
  CHECK(first_mistake(repeated("{{$a}}", 50'000)) == too_deep);
  CHECK(first_mistake(repeated("{{<a}}\n", 50'000)) == too_deep);
}

TEST_CASE("a megabyte of anything is read in no time") {
  CHECK(first_mistake(repeated("{{", 500'000)) == "this tag is not closed");
  CHECK(first_mistake(repeated("{{ ", 300'000) + "}}") == "this tag is not closed");
  CHECK(first_mistake(repeated("{{{", 300'000) + "}}") == "this tag is not closed");
  CHECK(first_mistake(repeated("{{/a}}", 150'000)) == "`{{/a}}` closes nothing");
  CHECK(first_mistake(repeated("{{}}", 250'000)) == "this tag has no name");
  CHECK(first_mistake(repeated("{{#a}}{{#b}}{{/a}}{{/b}}", 40'000)) ==
        "`{{/a}}` comes before `{{#b}}` is closed");
  CHECK(first_mistake(repeated("{{>a}}", 150'000)) == "unknown template `a`");
  CHECK(first_mistake(repeated("{{#a}} {{/a}}", 80'000)).empty());
  CHECK(first_mistake(repeated("{{$a}} {{/a}}", 80'000)).empty());
  CHECK(first_mistake(repeated(" ", 1'000'000) + "{{#a}}{{/a}}").empty());
}

TEST_CASE("a template that cannot be shown is never without an error") {
  const auto strays = repeated("{{stray}}", 60);
  const std::string twice = "{{$a}}1{{/a}}{{$a}}2{{/a}}";
  for (const auto& text : {"{{<layout}}" + strays + twice + "{{/layout}}",
                           "{{<layout}}" + strays + "{{/layout}}{{>missing}}",
                           "{{<layout}}" + repeated(twice, 60) + strays + "{{/layout}}"}) {
    auto templates = template_set({{"page", text}, {"layout", "{{$a}}{{/a}}"}});
    text::Report report;
    CHECK(templates.named("page", report) == nullptr);
    CHECK(report.has_errors());
    CHECK(report.all().size() <= 100);
  }
}

TEST_CASE("no more than fifty mistakes and fifty strays of one template are reported") {
  auto templates = template_set({{"layout", "{{$a}}{{/a}}"}});
  text::Report report;
  const auto page = "{{<layout}}" + repeated("{{$a}}{{/a}}{{stray}}", 1000) + "{{/layout}}";
  CHECK(templates.compiled(page_source(page), report) == nullptr);
  CHECK(report.count(text::Level::error) == 50);
  CHECK(report.count(text::Level::warning) == 50);
}

TEST_CASE("templates that include each other without end are stopped") {
  const std::string too_deep = "templates include each other more than 64 deep";
  CHECK(failure({{"p0", "{{>p0}}"}}) == too_deep);
  CHECK(failure({{"p0", "{{<p1}}{{$a}}1{{/a}}{{/p1}}"}, {"p1", "{{<p0}}{{$a}}2{{/a}}{{/p0}}"}}) ==
        too_deep);
  CHECK(failure({{"p0", "{{<p1}}{{$a}}{{>p0}}{{/a}}{{/p1}}"}, {"p1", "{{$a}}{{/a}}"}}) == too_deep);
  CHECK(failure({{"p0", repeated("{{#a}}", 60) + "{{>p0}}" + repeated("{{/a}}", 60)}},
                data::Mapping{{"a", true}}) == "more than 256 sections are nested here");
  CHECK(failure(chain(64, "{{>pN}}", "")).empty());
  CHECK(failure(chain(65, "{{>pN}}", "")) == too_deep);
}

TEST_CASE("templates that include each other ever more often are stopped") {
  CHECK(failure(chain(60, "{{>pN}}{{>pN}}", "")) ==
        "the document needs more than 1000000 repetitions");
  CHECK(failure(chain(60, "{{>pN}}{{>pN}}", std::string(100'000, 'x'))) ==
        "the document is longer than 64 MiB");
  CHECK(failure(chain(60, "{{<pN}}{{$x}}1{{/x}}{{/pN}}{{<pN}}{{$x}}2{{/x}}{{/pN}}",
                      "{{$x}}{{/x}}" + std::string(100'000, 'x'))) ==
        "the document is longer than 64 MiB");
}

}  // namespace pm::render::mustache_limits_test
