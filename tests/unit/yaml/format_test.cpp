// docs/format.md has a table for each mapping of the file format. They are held against the tables
// that read files.

#include "pm/yaml/format.hpp"

#include <filesystem>
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
std::string value_words(const yaml::FormatKey& key) {
  if (key.choices.empty()) return std::string(yaml::words(key.shape));
  std::string all;
  for (const auto choice : key.choices) {
    all += (all.empty() ? "`" : ", `") + std::string(choice) + "`";
  }
  return all;
}

std::string row(const yaml::FormatKey& key) {
  return "| `" + std::string(key.name) + "` | " + value_words(key) +
         (key.required ? ", required" : "") + " | " + std::string(key.summary) + " |";
}

/// Every key has its row, and what has keys of its own has a section.
void expect_table(const std::string& heading, const std::vector<yaml::FormatKey>& keys) {
  const auto text = section(heading);
  if (text.empty()) FAIL_CHECK("docs/format.md has no section " << heading);
  for (const auto& key : keys) {
    if (text.find(row(key)) == std::string::npos) {
      FAIL_CHECK("docs/format.md has not, below " << heading << ": " << row(key));
    }
    if (!key.members.empty()) expect_table("### `" + std::string(key.name) + "`", key.members);
  }
}

}  // namespace

TEST_CASE("docs/format.md says every key of an incident") {
  expect_table("## The record", yaml::incident_format());
}

TEST_CASE("docs/format.md says every key of pm.yaml") {
  expect_table("## pm.yaml", yaml::config_format());
}

}  // namespace pm::tests::format_test
