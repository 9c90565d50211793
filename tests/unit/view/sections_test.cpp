#include "catch.hpp"
#include "examples.hpp"
#include "outline.hpp"

namespace pm::view::sections_test {
namespace {

using enum model::SectionKind;

model::Incident with_sections(std::vector<model::Section> sections) {
  model::Incident incident;
  incident.postmortem.sections = std::move(sections);
  return incident;
}

std::string headings(const data::Value& data) {
  std::string lines;
  for (const auto& section : value(data, "postmortem.sections").items) {
    lines += text(section, "anchor") + ": " + text(section, "heading") + "\n";
  }
  return lines;
}

}  // namespace

TEST_CASE("sections stand in the order of the record under their own headings") {
  auto incident = with_sections({section(next_steps, "a"), section(own, "b", "Type of Event"),
                                 section(root_cause, "c"), section(summary, " \n")});
  incident.postmortem.sections[2].heading = "Root Cause Analysis";
  CHECK(headings(view_of(incident)) ==
        "section-next-steps: Next steps\n"
        "section-type-of-event: Type of Event\n"
        "section-root-cause: Root Cause Analysis\n");
}

TEST_CASE("pm.yaml's headings stand above sections that have none of their own") {
  auto incident = with_sections({section(next_steps, "a"), section(impact, "b")});
  incident.postmortem.sections[1].heading = "Who was hurt";
  model::Config config;
  config.headings = {{next_steps, "Preventative Action"}, {impact, "Effects"}};
  CHECK(headings(view_of(incident, "2026-01-01 00:00", config)) ==
        "section-next-steps: Preventative Action\n"
        "section-impact: Who was hurt\n");
}

TEST_CASE("each section has an anchor of its own, whatever its heading") {
  CHECK(headings(view_of(
            with_sections({section(own, "a", "Five \\ Whys?"), section(own, "b", "five whys"),
                           section(own, "c", "原因"), section(own, "d", "影響"),
                           section(own, "e", "Root cause"), section(root_cause, "f")}))) ==
        "section-five-whys: Five \\ Whys?\n"
        "section-five-whys--2: five whys\n"
        "section: 原因\n"
        "section--2: 影響\n"
        "section-root-cause: Root cause\n"
        "section-root-cause--2: Root cause\n");
}

TEST_CASE("an analysis that does not say how far it is counts as a draft") {
  const auto data = view_of(with_sections({section(summary, "a")}));
  CHECK(text(data, "postmortem.status") == "");
  CHECK(text(data, "postmortem.status_word") == "draft");
  CHECK(outline(value(data, "postmortem.is_published")) == " = false\n");
}

TEST_CASE("a known section can be had by its name") {
  const auto data = view_of(with_sections({section(what_happened, "It *broke*.")}));
  CHECK(outline(value(data, "postmortem.what_happened")) ==
        "key = what_happened\n"
        "anchor = section-what-happened\n"
        "heading = What happened\n"
        "body = It *broke*. (below 2)\n");
  CHECK(value(data, "postmortem.root_cause").is_null());
}

}  // namespace pm::view::sections_test
