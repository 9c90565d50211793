// Holds together what is named in several places: rules, their pages, their cases, and docs.

#include <set>
#include <string>
#include <vector>

#include "accept.hpp"
#include "catch.hpp"
#include "gallery.hpp"
#include "pm/checks/run.hpp"

namespace pm::tests::complete_test {

using tests::bytes_of;

namespace {

namespace fs = std::filesystem;

/// The rules that no one record can break: other tests have their cases.
const std::set<std::string> without_record = {"unreadable-file", "duplicate-id", "stray-file"};

fs::path docs() { return fs::path(PM_SOURCE_DIR) / "docs"; }

/// The rules that a text of the gallery names, each at the start of a line: "error[syntax]: …".
std::set<std::string> named_in(const std::string& text) {
  std::set<std::string> rules;
  for (std::size_t begin = 0; begin < text.size(); begin = text.find('\n', begin) + 1) {
    const auto line = text.substr(begin, text.find('\n', begin) - begin);
    const auto open = line.find('[');
    const auto close = line.find("]: ");
    const bool headline = open != std::string::npos && close != std::string::npos &&
                          text::level_of(line.substr(0, open)).has_value();
    if (headline) rules.insert(line.substr(open + 1, close - open - 1));
  }
  return rules;
}

std::set<std::string> rule_names() {
  std::set<std::string> names;
  for (const auto* check : checks::all()) names.emplace(check->rule);
  return names;
}

/// "rule `x` has no docs/rules/x.md", for each that has none.
void expect_file(const std::string& rule, const std::string& path) {
  if (fs::exists(fs::path(PM_SOURCE_DIR) / path)) return;
  FAIL_CHECK("rule `" << rule << "` has no " << path);
}

}  // namespace

TEST_CASE("every rule has a page, and every page is of a rule") {
  const auto rules = rule_names();
  CHECK(rules.size() == checks::all().size());
  for (const auto& rule : rules) {
    expect_file(rule, "docs/rules/" + rule + ".md");
    const auto page = bytes_of(docs() / "rules" / (rule + ".md"));
    if (!page.starts_with("# " + rule + "\n")) {
      FAIL_CHECK("docs/rules/" << rule << ".md does not begin with `# " << rule << "`");
    }
  }
  for (const auto& entry : fs::directory_iterator(docs() / "rules")) {
    if (rules.count(entry.path().stem().string()) > 0) continue;
    FAIL_CHECK("docs/rules/" << entry.path().filename().string() << " is the page of no rule");
  }
}

TEST_CASE("every rule has the smallest record that breaks it, and is named when it does") {
  for (const auto& rule : rule_names()) {
    if (without_record.count(rule) > 0) continue;
    if (!tests::gallery_file(rule + ".yaml"))
      FAIL_CHECK("rule `" << rule << "` has no tests/rules/" << rule << ".yaml");
    const auto named = named_in(tests::gallery_text(rule));
    if (named != std::set<std::string>{rule}) {
      FAIL_CHECK("tests/rules/" << rule << ".yaml breaks another rule, or none");
    }
  }
}

TEST_CASE("every finding of the gallery is of a rule in the list") {
  const auto rules = rule_names();
  for (const auto& name : tests::gallery_cases()) {
    for (const auto& rule : named_in(tests::gallery_text(name))) {
      if (rules.count(rule) == 0) {
        FAIL_CHECK("tests/rules/" << name << ".yaml names `" << rule << "`, which is no rule");
      }
    }
  }
}

TEST_CASE("the page of a rule shows its case, what pm says of it, and the record put right") {
  for (const auto& rule : rule_names()) {
    if (without_record.count(rule) > 0) continue;
    const auto page = bytes_of(docs() / "rules" / (rule + ".md"));
    for (const auto* ending : {".yaml", ".md", ".txt", ".repaired.yaml", ".repaired.md"}) {
      const auto shown = tests::gallery_file(rule + ending).value_or("");
      if (page.find(shown) != std::string::npos) continue;
      FAIL_CHECK("docs/rules/" << rule << ".md does not show tests/rules/" << rule << ending);
    }
  }
}

TEST_CASE("pm has nothing to say of a record that was put right") {
  for (const auto& rule : rule_names()) {
    if (without_record.count(rule) > 0) continue;
    CAPTURE(rule);
    CHECK(tests::gallery_text(rule, ".repaired") == "");
  }
}

TEST_CASE("docs/diagnostics.md lists every rule with its level and what it asks for") {
  const auto page = bytes_of(docs() / "diagnostics.md");
  for (const auto* check : checks::all()) {
    const std::string rule(check->rule);
    const auto level = check->fixed ? "error, always" : std::string(text::word(check->level));
    const auto row = "| [" + rule + "](rules/" + rule + ".md) | " + level + " | " +
                     std::string(check->summary) + " |\n";
    if (page.find(row) == std::string::npos) {
      FAIL_CHECK("docs/diagnostics.md has no row " << row);
    }
  }
}

}  // namespace pm::tests::complete_test
