#include "pm/yaml/settings.hpp"

#include "catch.hpp"
#include "pm/model/format.hpp"
#include "pm/text/report.hpp"
#include "pm/yaml/read.hpp"

namespace pm::tests::settings_test {

namespace {

model::Config read(const text::Source& source) {
  text::Report report;
  auto config = yaml::read_config(source, report);
  CHECK(report.empty());
  return config;
}

std::string shown(const model::Config& config) {
  std::string out;
  for (const auto& [key, value] : yaml::settings(config))
    out += std::string(key) + ": " + yaml::flow(value) + "\n";
  return out;
}

constexpr auto everything = R"(organization: "yes"
timezone: Europe/London
incidents: postmortems
templates: own
severities: [critical, "1"]
components: [Engage, {CRM: [Login, WebTools]}, {Mail: [IMAP]}, API]
phases: strict
headings: {next_steps: "Preventative: Action"}
checks: {phase-first: off, action-owner: error}
cadence: {critical: 30m, "1": 1h 30m}
template: statuspage
prose: markdown
site: {title: Status, url: "https://status.example.com"}
)";

}  // namespace

TEST_CASE("every key of pm.yaml is a setting, in the order of the table") {
  std::vector<std::string_view> keys, known;
  for (const auto& setting : yaml::settings({})) keys.push_back(setting.key);
  for (const auto& key : model::config_format()) known.push_back(key.name);
  CHECK(keys == known);
}

TEST_CASE("settings that are printed say the same when they are read again") {
  const text::Source source("pm.yaml", everything);
  const auto once = shown(read(source));
  const text::Source again("pm.yaml", once);
  CHECK(shown(read(again)) == once);
  CHECK(once.find("components: [Engage, {CRM: [Login, WebTools]}, {Mail: [IMAP]}, API]\n") !=
        std::string::npos);
}

TEST_CASE("only keys with a value have a place") {
  const text::Source source("pm.yaml", "timezone: UTC\nphases:\nsite: {title: A}\n");
  std::string found;
  for (const auto& [key, where] : yaml::keys_with_values(source))
    found += key + " " + std::to_string(source.position(where.span.begin).line) + "\n";
  CHECK(found == "timezone 1\nsite 3\n");
}

TEST_CASE("a file with wrong syntax has no keys") {
  const text::Source source("pm.yaml", "timezone: [\n");
  CHECK(yaml::keys_with_values(source).empty());
}

}  // namespace pm::tests::settings_test
