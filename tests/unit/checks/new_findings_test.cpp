#include "pm/checks/new_findings.hpp"

#include "catch.hpp"

namespace pm::tests::new_findings_test {

using text::Level;

namespace {

struct Finding {
  std::string_view rule;
  std::string message;
  Level level = Level::error;
};

text::Report report(const std::vector<Finding>& findings) {
  text::Report report;
  for (const auto& [rule, message, level] : findings)
    report.add({.rule = rule, .level = level, .message = message, .where = {}});
  return report;
}

std::string fresh(const std::vector<Finding>& before, const std::vector<Finding>& after) {
  std::string words;
  const auto found = checks::new_findings(report(before), report(after));
  for (const auto& finding : found.all()) words += finding.message + "\n";
  return words;
}

}  // namespace

TEST_CASE("a finding that was there before is not new, wherever it stands now") {
  CHECK(fresh({{"a", "one"}, {"b", "two"}}, {{"b", "two"}, {"a", "one"}}).empty());
  CHECK(fresh({}, {{"a", "one"}}) == "one\n");
  CHECK(fresh({{"a", "one"}}, {}).empty());
}

TEST_CASE("of several that are alike only as many are old as there were") {
  CHECK(fresh({{"a", "same"}}, {{"a", "same"}, {"a", "same"}, {"a", "same"}}) == "same\nsame\n");
}

TEST_CASE("the same words of another rule, or of a higher level, are new") {
  CHECK(fresh({{"a", "same"}}, {{"b", "same"}}) == "same\n");
  CHECK(fresh({{"a", "same", Level::warning}}, {{"a", "same", Level::error}}) == "same\n");
}

}  // namespace pm::tests::new_findings_test
