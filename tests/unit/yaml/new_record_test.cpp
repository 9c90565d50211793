#include "pm/yaml/new_record.hpp"

#include "catch.hpp"
#include "pm/model/incident.hpp"
#include "pm/text/draw.hpp"
#include "pm/yaml/read.hpp"

namespace pm::tests::new_record_test {

namespace {

yaml::NewRecord least() {
  yaml::NewRecord record = {.title = "Engage is down"};
  record.first = {.at = "2024-01-29T11:26-05:00", .phase = model::Phase::investigating};
  return record;
}

/// What reading a text finds wrong.
std::string mistakes(const std::string& text) {
  const text::Source source("x.yaml", text);
  text::Report report;
  (void)yaml::read_incident(source, nullptr, "x", {}, report);
  std::string drawn;
  for (const auto& finding : report.all()) drawn += text::draw(finding);
  return drawn;
}

/// The text as it is when every comment has become part of it.
std::string uncommented(const std::string& text) {
  std::string out;
  std::size_t begin = 0;
  while (begin < text.size()) {
    const auto end = text.find('\n', begin) + 1;
    const auto line = text.substr(begin, end - begin);
    out += line.starts_with("# ") ? line.substr(2) : line;
    begin = end;
  }
  return out;
}

}  // namespace

TEST_CASE("a new record says what is known and offers the rest as comments") {
  CHECK(yaml::new_record(
            least(), {.schema = "../.pm/incident.schema.json", .severities = {"S1", "S2", "S3"}}) ==
        "# yaml-language-server: $schema=../.pm/incident.schema.json\n"
        "title: Engage is down\n"
        "# severity:  # S1, S2 or S3\n"
        "\n"
        "updates:\n"
        "  - at: 2024-01-29T11:26-05:00\n"
        "    phase: investigating\n"
        "\n"
        "# postmortem:\n"
        "#   what_happened: |\n"
        "#\n"
        "#   root_cause: |\n"
        "#\n"
        "#   next_steps: |\n"
        "#\n");
}

TEST_CASE("a new record with everything has it in the order of the format") {
  auto record = least();
  record.organization = "Serraview";
  record.timezone = "America/New_York";
  record.severity = "S2";
  record.impact = "maintenance";
  record.kind = "maintenance";
  record.scheduled = {"2024-02-01T22:00-05:00", "2024-02-02T02:00-05:00"};
  record.components = {"Engage", "Portal, old"};
  record.labels = {"booking"};
  record.started = "2024-01-29";
  record.first.by = "Support: day";
  record.first.message = "One.\n\nTwo.\n";
  const auto text = yaml::new_record(record, {.severities = {"S1"}, .sections = false});
  CHECK(text ==
        "title: Engage is down\n"
        "organization: Serraview\n"
        "timezone: America/New_York\n"
        "severity: S2\n"
        "impact: maintenance\n"
        "kind: maintenance\n"
        "\n"
        "scheduled:\n"
        "  from: 2024-02-01T22:00-05:00\n"
        "  to: 2024-02-02T02:00-05:00\n"
        "\n"
        "components: [Engage, \"Portal, old\"]\n"
        "labels: [booking]\n"
        "\n"
        "times:\n"
        "  started: 2024-01-29\n"
        "\n"
        "updates:\n"
        "  - at: 2024-01-29T11:26-05:00\n"
        "    phase: investigating\n"
        "    by: \"Support: day\"\n"
        "    message: |\n"
        "      One.\n"
        "\n"
        "      Two.\n");
  CHECK(mistakes(text).empty());
}

TEST_CASE("taking `# ` from every comment leaves a record that can be read") {
  const auto text = yaml::new_record(least(), {.severities = {"S1", "S2"}});
  CHECK(mistakes(text).empty());
  CHECK(mistakes(uncommented(text)).empty());
  CHECK(uncommented(text).find("\npostmortem:\n  what_happened: |\n") != std::string::npos);
}

TEST_CASE("a scale that would break a line stays in its comment") {
  const auto text = yaml::new_record(least(), {.severities = {"a\nb: c"}, .sections = false});
  CHECK(mistakes(text).empty());
}

TEST_CASE("a hostile title is still one title") {
  for (const auto* title : {"a: b # c", "- x", "'", "\"quoted\"", "{a}", "*alias", "null", "yes",
                            "1e3", "|", "\xE2\x80\xA8", "--- x", "# no", "@x", "a\tb"}) {
    auto record = least();
    record.title = title;
    const text::Source source("x.yaml", yaml::new_record(record, {}));
    text::Report report;
    const auto incident = yaml::read_incident(source, nullptr, "x", {}, report);
    CAPTURE(title, source.bytes());
    REQUIRE(incident.title);
    CHECK(incident.title->value == title);
    CHECK(report.empty());
  }
}

}  // namespace pm::tests::new_record_test
