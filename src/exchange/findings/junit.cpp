#include <set>

#include <fmt/format.h>

#include "pm/exchange/findings.hpp"
#include "pm/markdown/escape.hpp"

namespace pm::exchange {
namespace {

std::string escaped_for_xml(std::string_view text) {
  std::string out;
  markdown::escape_html(text, out);
  // XML 1.0 excludes U+FFFE and U+FFFF, which are valid UTF-8.
  constexpr std::string_view excluded = "\xEF\xBF\xBE";
  for (std::size_t i = 0; i + excluded.size() <= out.size(); ++i) {
    const bool before_last = out.compare(i, 2, excluded.substr(0, 2)) == 0;
    if (before_last && static_cast<unsigned char>(out[i + 2]) >= 0xBE) out[i + 2] = '\xBD';
  }
  return out;
}

bool fails(const Finding& finding, bool strict) {
  return finding.level == text::Level::error || (strict && finding.level == text::Level::warning);
}

/// Returns the place, the message, the note and the help, a line each.
std::string finding_lines(const Finding& finding) {
  const auto& place = finding.place;
  auto out = place.file;
  if (place.line > 0) out += fmt::format(":{}:{}", place.line, place.column);
  if (!out.empty()) out += ": ";
  out += fmt::format("{}[{}]: {}", text::word(finding.level), finding.rule, finding.message);
  if (!finding.note.empty()) out += "\nnote: " + finding.note;
  if (!finding.help.empty()) out += "\nhelp: " + finding.help;
  return out;
}

std::string case_start(std::string_view file, std::string_view name) {
  return fmt::format("    <testcase classname=\"{}\" name=\"{}\" time=\"0\"",
                     escaped_for_xml(file.empty() ? "pm check" : file), escaped_for_xml(name));
}

std::string test_case(const Finding& finding, bool strict) {
  auto name = finding.rule;
  if (finding.place.line > 0) name += fmt::format(" at line {}", finding.place.line);
  auto out = case_start(finding.place.file, name) + ">\n";
  const auto lines = escaped_for_xml(finding_lines(finding));
  if (fails(finding, strict))
    out += fmt::format("      <failure message=\"{}\" type=\"{}\">{}</failure>\n",
                       escaped_for_xml(finding.message), escaped_for_xml(finding.rule), lines);
  else
    out += fmt::format("      <system-out>{}</system-out>\n", lines);
  return out + "    </testcase>\n";
}

}  // namespace

std::string junit_findings(const CheckedRecords& checked) {
  std::set<std::string_view> with_findings;
  std::size_t failures = 0;
  std::string cases;
  for (const auto& finding : checked.findings) {
    with_findings.insert(finding.place.file);
    if (fails(finding, checked.strict)) ++failures;
    cases += test_case(finding, checked.strict);
  }
  auto tests = checked.findings.size();
  for (const auto& file : checked.files) {
    if (with_findings.count(file) > 0) continue;
    cases += case_start(file, "no diagnostics") + "/>\n";
    ++tests;
  }
  return fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<testsuites>\n"
      "  <testsuite name=\"pm check\" tests=\"{}\" failures=\"{}\" errors=\"0\" skipped=\"0\" "
      "time=\"0\">\n{}  </testsuite>\n</testsuites>\n",
      tests, failures, cases);
}

}  // namespace pm::exchange
