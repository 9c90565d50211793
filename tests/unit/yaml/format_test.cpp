// docs/format.md has a table for each mapping of the file format. They are held against the lists
// of fields.

#include "pm/model/format.hpp"

#include <filesystem>
#include <sstream>
#include <string>

#include "accept.hpp"
#include "catch.hpp"

namespace pm::tests::format_test {

namespace {

std::string page() {
  return tests::bytes_of(std::filesystem::path(PM_SOURCE_DIR) / "docs" / "format.md");
}

/// The part of the page below a heading, up to the next one.
std::string section(const std::string& heading) {
  const auto text = page();
  const auto begin = text.find("\n" + heading + "\n");
  if (begin == std::string::npos) return {};
  return text.substr(begin, text.find("\n#", begin + heading.size()) - begin);
}

/// What stands behind a key: its shape, or the words that can.
std::string value_words(const model::FormatKey& key) {
  if (key.choices.empty()) return std::string(model::words(key.shape));
  std::string all;
  for (const auto choice : key.choices) {
    const std::string_view list = key.shape == model::Shape::texts ? "list of " : "";
    all += (all.empty() ? std::string(list) + "`" : ", `") + std::string(choice) + "`";
  }
  return all;
}

std::string row(const model::FormatKey& key) {
  return "| `" + std::string(key.name) + "` | " + value_words(key) +
         (key.required ? ", required" : "") + " | " + std::string(key.summary) + " |\n";
}

/// The rows of tables that say something of a key.
std::string rows(const std::string& text) {
  std::string all;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("| `")) all += line + "\n";
  }
  return all;
}

/// Every key has its row, and nothing else has; what has keys of its own has a section.
void expect_table(const std::string& heading, const std::vector<model::FormatKey>& keys) {
  CAPTURE(heading);
  std::string expected;
  for (const auto& key : keys) expected += row(key);
  CHECK(rows(section(heading)) == expected);
  for (const auto& key : keys) {
    if (!key.members.empty()) expect_table("### `" + std::string(key.name) + "`", key.members);
  }
}

}  // namespace

TEST_CASE("docs/format.md says every key of an incident") {
  expect_table("## The record", model::incident_format());
}

TEST_CASE("docs/format.md says every key of pm.yaml") {
  expect_table("## pm.yaml", model::config_format());
}

}  // namespace pm::tests::format_test
