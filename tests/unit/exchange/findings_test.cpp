#include "pm/exchange/findings.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "catch.hpp"
#include "folder.hpp"
#include "pm/data/json.hpp"
#include "pm/text/source.hpp"
#include "shell.hpp"

namespace pm::tests::findings_test {
namespace {

/// A diagnostic whose every text means something in one of the formats.
exchange::Finding hostile() {
  return {
      .rule = "phase-unknown",
      .level = text::Level::error,
      .message = "`a|b` <c> & \"d\" 'e' 100%\r\n::error::x \x1b[31m ]]> [f](1) \xEF\xBF\xBE \xFF",
      .place = {.file = "incidents/a,b:c |<d>&\"\xC3\xA9%.yaml",
                .line = 3,
                .column = 5,
                .end_line = 3,
                .end_column = 9,
                .message = {}},
      .others = {{.file = "a b.yaml",
                  .line = 1,
                  .column = 1,
                  .end_line = 1,
                  .end_column = 2,
                  .message = "see [f](1)"}},
      .note = "",
      .help = "use `x`",
      .fingerprint = "abc"};
}

exchange::Finding placeless(text::Level level, std::string message) {
  exchange::Finding out;
  out.rule = "stray-file";
  out.level = level;
  out.fingerprint = "print of " + message;
  out.message = std::move(message);
  return out;
}

exchange::CheckedRecords one(exchange::Finding finding) {
  exchange::CheckedRecords out;
  out.findings.push_back(std::move(finding));
  out.files = {"incidents/fine.yaml"};
  out.version = "1.2.3";
  return out;
}

/// The fingerprints of unknown words in a file.
std::vector<std::string> fingerprints(const std::string& file, const std::string& bytes,
                                      const std::string& word, const std::string& message) {
  const text::Source source(file, bytes);
  text::Report report;
  for (auto at = bytes.find(word); at != std::string::npos; at = bytes.find(word, at + 1)) {
    const auto begin = static_cast<std::uint32_t>(at);
    const auto end = static_cast<std::uint32_t>(at + word.size());
    report.add({.rule = "unknown-key", .message = message, .where = {&source, {begin, end}}});
  }
  std::vector<std::string> out;
  for (const auto& finding : exchange::FindingMaker().make(report))
    out.push_back(finding.fingerprint);
  return out;
}

std::size_t lines_with(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

/// Runs a validator in a directory with the output. Says so if the machine does not have it.
void validate(const std::string& tool_check, const std::string& command, const std::string& schema,
              const std::string& output) {
  const Folder folder;
  if (shell(folder.path(), tool_check).status != 0) {
    WARN("not validated, since the validator is missing: " << tool_check);
    return;
  }
  folder.put("output", output);
  const auto path = std::string(PM_SOURCE_DIR) + "/tests/unit/exchange/findings/" + schema;
  const auto ended = shell(folder.path(), command + " '" + path + "'");
  INFO(ended.out << ended.err << output);
  CHECK(ended.status == 0);
}

void validate_json(const std::string& schema, const std::string& output) {
  validate("python3 -c 'import jsonschema'",
           "python3 -W ignore -c 'import json,jsonschema,sys; "
           "s=json.load(open(sys.argv[1])); jsonschema.Draft7Validator.check_schema(s); "
           "jsonschema.Draft7Validator(s).validate(json.load(open(\"output\")))'",
           schema, output);
}

}  // namespace

TEST_CASE("findings: a fingerprint survives other lines, other directories and other numbers") {
  const auto before = fingerprints("incidents/x.yaml", "a: 1\nfoo: 2\n", "foo", "3 days late");
  CHECK(before == fingerprints("../incidents/x.yaml", "# new\n\nfoo: 2\n", "foo", "14 days late"));
  CHECK(before != fingerprints("incidents/y.yaml", "a: 1\nfoo: 2\n", "foo", "3 days late"));
  CHECK(before != fingerprints("incidents/x.yaml", "a: 1\nfop: 2\n", "fop", "3 days late"));
  CHECK(before != fingerprints("incidents/x.yaml", "a: 1\nfoo: 2\n", "foo", "3 hours late"));
}

TEST_CASE("findings: equal diagnostics have different fingerprints, the first keeps its own") {
  const auto single = fingerprints("x.yaml", "foo: 1\n", "foo", "unknown");
  const auto twice = fingerprints("x.yaml", "foo: 1\nfoo: 2\n", "foo", "unknown");
  REQUIRE(twice.size() == 2);
  CHECK(twice[0] == single[0]);
  CHECK(twice[1] == single[0] + ".2");
}

TEST_CASE("findings: concise has one line each, whatever the texts contain") {
  CHECK(exchange::concise_findings({hostile(), placeless(text::Level::note, "odd")}) ==
        "incidents/a,b:c |<d>&\"\xC3\xA9%.yaml:3:5: error[phase-unknown]: `a|b` <c> & \"d\" 'e' "
        "100%␍␊::error::x ␛[31m ]]> [f](1) \xEF\xBF\xBE �\n"
        "note[stray-file]: odd\n");
}

TEST_CASE("findings: a workflow command of GitHub ends where pm ends it") {
  CHECK(exchange::github_annotations(one(hostile())) ==
        "::error file=incidents/a%2Cb%3Ac |<d>&\"\xC3\xA9%25.yaml,line=3,endLine=3,col=5,"
        "endColumn=9,title=phase-unknown::`a|b` <c> & \"d\" 'e' 100%25␍%0A::error::x ␛[31m ]]> "
        "[f](1) \xEF\xBF\xBE �%0Ahelp: use `x`\n");
}

TEST_CASE("findings: GitHub gets ten annotations of a level, errors first, the last counts") {
  exchange::CheckedRecords checked;
  for (int i = 0; i < 12; ++i) {
    checked.findings.push_back(placeless(text::Level::warning, "w" + std::to_string(i)));
    if (i < 10) checked.findings.push_back(placeless(text::Level::error, "e" + std::to_string(i)));
  }
  const auto text = exchange::github_annotations(checked);
  CHECK(lines_with(text, "::error title") == 10);
  CHECK(lines_with(text, "::warning title") == 10);
  CHECK(text.rfind("::error") < text.find("::warning"));
  CHECK(text.find(
            "::warning title=pm check::and 3 warnings more; the summary of the job lists all") !=
        std::string::npos);
  CHECK(lines_with(exchange::github_summary(checked, 1 << 20), "| stray-file |") == 22);
}

TEST_CASE("findings: the summary of a job is a table of rows that stay rows, and ends in time") {
  CHECK(exchange::github_summary(one(hostile()), 1 << 20) ==
        "### pm check\n\n| Level | Rule | Place | Message |\n|---|---|---|---|\n"
        "| error | phase-unknown | incidents/a,b:c \\|\\<d\\>&\"\xC3\xA9%.yaml:3 | "
        "\\`a\\|b\\` \\<c\\> & \"d\" 'e' 100% ::error::x ␛\\[31m \\]\\]\\> \\[f\\](1) "
        "\xEF\xBF\xBE � |\n\n");
  exchange::CheckedRecords many;
  for (int i = 0; i < 100; ++i)
    many.findings.push_back(placeless(text::Level::error, std::to_string(i)));
  const auto cut = exchange::github_summary(many, 400);
  CHECK(cut.size() <= 400);
  CHECK(cut.find("diagnostics more; run `pm check`\n") != std::string::npos);
  CHECK(exchange::github_summary({}, 400).empty());
}

TEST_CASE("findings: JUnit fails for errors, for warnings only if they count") {
  exchange::CheckedRecords checked;
  checked.findings = {placeless(text::Level::error, "e"), placeless(text::Level::warning, "w"),
                      placeless(text::Level::note, "n")};
  checked.files = {"incidents/fine.yaml"};
  const auto lenient = exchange::junit_findings(checked);
  CHECK(lenient.find("tests=\"4\" failures=\"1\"") != std::string::npos);
  CHECK(lines_with(lenient, "<system-out>") == 2);
  CHECK(lenient.find("<testcase classname=\"incidents/fine.yaml\" name=\"no diagnostics\"") !=
        std::string::npos);
  checked.strict = true;
  CHECK(exchange::junit_findings(checked).find("tests=\"4\" failures=\"2\"") != std::string::npos);
}

TEST_CASE("findings: SARIF has a rule once, with its help, and places in code points") {
  auto checked = one(hostile());
  checked.findings.push_back(hostile());
  const auto json = data::read_json(exchange::sarif_findings(checked));
  REQUIRE(json);
  const auto& run = json->find("runs")->items[0];
  CHECK(run.find("columnKind")->text == "unicodeCodePoints");
  const auto& driver = *run.find("tool")->find("driver");
  CHECK(driver.find("version")->text == "1.2.3");
  REQUIRE(driver.find("rules")->items.size() == 1);
  const auto& rule = driver.find("rules")->items[0];
  CHECK(rule.find("id")->text == "phase-unknown");
  CHECK(rule.find("help")->find("markdown")->text.find("# phase-unknown") == 0);
  const auto& result = run.find("results")->items[1];
  CHECK(result.find("ruleIndex")->text == "0");
  CHECK(result.find("message")->find("text")->text.find("\\[f](1)") != std::string::npos);
  CHECK(result.find("locations")
            ->items[0]
            .find("physicalLocation")
            ->find("artifactLocation")
            ->find("uri")
            ->text == "incidents/a%2Cb%3Ac%20%7C%3Cd%3E%26%22%C3%A9%25.yaml");
}

TEST_CASE("findings: independent validators accept every format, with hostile texts and without") {
  auto checked = one(hostile());
  checked.findings.push_back(placeless(text::Level::warning, "a file without a place"));
  for (const auto& records : {checked, exchange::CheckedRecords()}) {
    validate_json("sarif.schema.json", exchange::sarif_findings(records));
    validate_json("gitlab.schema.json", exchange::gitlab_findings(records));
    validate("xmllint --version", "xmllint --noout output --schema", "junit.xsd",
             exchange::junit_findings(records));
  }
}

}  // namespace pm::tests::findings_test
