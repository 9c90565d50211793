#include "pm/yaml/record.hpp"
#include "pm/yaml/read.hpp"

#include <string>

#include "catch.hpp"
#include "pm/files/disk.hpp"
#include "pm/text/draw.hpp"
#include "pm/text/report.hpp"
#include "pm/text/source.hpp"
#include "random_incident.hpp"

namespace pm::tests::record_test {

namespace {

std::string normal_form(const model::Incident& incident) {
  return yaml::document(yaml::draft(incident, {}));
}

/// The normal form of what a text says, with all that its reader finds.
std::string read_again(const std::string& text, const yaml::Defaults& defaults = {}) {
  const text::Source source("record.yaml", text);
  text::Report report;
  const auto incident = yaml::read_incident(source, nullptr, "record", defaults, report);
  std::string found;
  for (const auto& each : report.all()) {
    if (each.level == text::Level::error) found += text::draw(each) + "\n";
  }
  return found + yaml::document(yaml::draft(incident, defaults));
}

model::Section section(model::SectionKind kind, std::string key, std::string heading,
                       std::string prose) {
  return {.kind = kind,
          .key = {std::move(key), {}},
          .heading = std::move(heading),
          .prose = {std::move(prose), {}}};
}

}  // namespace

TEST_CASE("a record in its normal form is read back as the same record") {
  for (std::uint32_t seed = 0; seed < 2000; ++seed) {
    CAPTURE(seed);
    tests::Dice dice(seed);
    const auto text = normal_form(tests::random_incident(dice));
    REQUIRE(read_again(text) == text);
  }
}

TEST_CASE("sections that the format would read as something else are written under other keys") {
  using enum model::SectionKind;
  model::Incident incident;
  incident.postmortem.sections = {
      section(own, "status", "status", "a\n"),      section(own, "Status", "Status", "b\n"),
      section(own, "summary", "summary", "c\n"),    section(own, " ", " ", "d\n"),
      section(root_cause, "Root cause", "", "e\n"), section(root_cause, "Cause", "Cause", "f\n"),
      section(own, "Timeline", "Timeline", "g\n"),  section(own, "Timeline", "Timeline", "h\n"),
      section(own, "Timeline (2)", "", "i\n"),
  };
  const std::string expected =
      "timezone: UTC\n"
      "\n"
      "postmortem:\n"
      "  Status: a\n"
      "  Status (2): b\n"
      "  Summary: c\n"
      "  Section: d\n"
      "  root_cause: e\n"
      "  Cause: f\n"
      "  Timeline: g\n"
      "  Timeline (2): h\n"
      "  Timeline (2) (2): i\n";
  CHECK(normal_form(incident) == expected);
  CHECK(read_again(expected) == expected);
}

TEST_CASE("of a component that an update names twice the last status counts") {
  model::Incident incident;
  incident.updates.emplace_back();
  incident.updates.back().components = {{{"API", {}}, {model::Status::major_outage, {}}},
                                        {{"Web", {}}, {model::Status::operational, {}}},
                                        {{"API", {}}, {model::Status::partial_outage, {}}}};
  CHECK(normal_form(incident) ==
        "timezone: UTC\n"
        "\n"
        "updates:\n"
        "  - components: {API: partial_outage, Web: operational}\n");
}

TEST_CASE("what pm.yaml says as well is left out, and what it says otherwise is not") {
  yaml::Defaults defaults;
  defaults.organization = model::Located<std::string>{"Fernhill", {}};
  defaults.zone = time::Zone();
  defaults.headings = {{model::SectionKind::next_steps, "Preventative Action"}};
  model::Incident incident;
  incident.organization = defaults.organization;
  incident.postmortem.sections = {
      section(model::SectionKind::next_steps, "next_steps", "Preventative Action", "a")};
  CHECK(yaml::document(yaml::draft(incident, defaults)) == "postmortem:\n  next_steps: a\n");

  const std::string usual =
      "postmortem:\n"
      "  next_steps: a\n"
      "  headings: {next_steps: Next steps}\n";
  incident.postmortem.sections.front().heading = "Next steps";
  CHECK(yaml::document(yaml::draft(incident, defaults)) == usual);
  CHECK(read_again(usual, defaults) == usual);
}

TEST_CASE("the examples have a normal form that says the same") {
  const std::string folder = PM_SOURCE_DIR "/examples/incidents";
  const auto& disk = files::real_disk();
  yaml::Defaults defaults;
  defaults.zone = time::find_zone("Europe/Berlin").value();
  for (const auto& name : disk.list(folder)) {
    if (!name.ends_with(".yaml")) continue;
    CAPTURE(name);
    const text::Source source(name, disk.read(folder + "/" + name, 1 << 20));
    text::Report report;
    const auto text = normal_form(yaml::read_incident(source, nullptr, "a", defaults, report));
    CHECK(read_again(text) == text);
  }
}

}  // namespace pm::tests::record_test
