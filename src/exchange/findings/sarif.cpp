#include <cstdint>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "pm/checks/run.hpp"
#include "pm/data/json.hpp"
#include "pm/exchange/findings.hpp"
#include "pm/text/embedded.hpp"

namespace pm::exchange {
namespace {

using RuleIndexes = std::map<std::string_view, std::size_t>;

data::Value number_in_sarif(std::size_t value) {
  return data::number(static_cast<std::int64_t>(value));
}

/// Returns a message object. SARIF reads `[text](n)` as a link, so that `[` needs an escape there.
data::Value sarif_message(std::string_view text) {
  const bool may_link = text.find("](") != std::string_view::npos;
  std::string plain;
  for (const char c : text) {
    if (may_link && c == '[') plain += '\\';
    plain += c;
  }
  auto out = data::mapping();
  out.set("text", data::text(std::move(plain)));
  return out;
}

/// Returns a path as a URI reference (RFC 3986).
std::string uri_of(std::string_view path) {
  constexpr std::string_view unreserved = "-._~/";
  std::string out = !path.empty() && path.front() == '/' ? "file://" : "";
  for (const char c : path) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (plain || unreserved.find(c) != std::string_view::npos)
      out += c;
    else
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return out;
}

data::Value sarif_location(const FindingPlace& place) {
  auto file = data::mapping();
  file.set("uri", data::text(uri_of(place.file)));
  if (place.file.front() != '/') file.set("uriBaseId", data::text("%SRCROOT%"));
  auto physical = data::mapping();
  physical.set("artifactLocation", std::move(file));
  if (place.line > 0) {
    auto region = data::mapping();
    region.set("startLine", number_in_sarif(place.line));
    if (place.column > 0) region.set("startColumn", number_in_sarif(place.column));
    if (place.end_line > 0) region.set("endLine", number_in_sarif(place.end_line));
    if (place.end_column > 0) region.set("endColumn", number_in_sarif(place.end_column));
    physical.set("region", std::move(region));
  }
  auto out = data::mapping();
  out.set("physicalLocation", std::move(physical));
  if (!place.message.empty()) out.set("message", sarif_message(place.message));
  return out;
}

std::string sarif_level(text::Level level) {
  return level == text::Level::off ? "none" : std::string(text::word(level));
}

data::Value sarif_rule(std::string_view name) {
  auto out = data::mapping();
  out.set("id", data::text(std::string(name)));
  if (const auto* check = checks::find(name)) {
    out.set("shortDescription", sarif_message(check->summary));
    auto configuration = data::mapping();
    configuration.set("level", data::text(sarif_level(check->level)));
    out.set("defaultConfiguration", std::move(configuration));
  }
  for (const auto& page : text::embedded_rules()) {
    if (page.name.substr(0, page.name.rfind('.')) != name) continue;
    auto help = sarif_message(fmt::format("run `pm check --explain {}`", name));
    help.set("markdown", data::text(std::string(page.text)));
    out.set("help", std::move(help));
  }
  return out;
}

data::Value sarif_result(const Finding& finding, const RuleIndexes& indexes) {
  auto out = data::mapping();
  out.set("ruleId", data::text(finding.rule));
  out.set("ruleIndex", number_in_sarif(indexes.at(finding.rule)));
  out.set("level", data::text(sarif_level(finding.level)));
  auto words = finding.message;
  if (!finding.note.empty()) words += "\nnote: " + finding.note;
  if (!finding.help.empty()) words += "\nhelp: " + finding.help;
  out.set("message", sarif_message(words));
  if (!finding.place.file.empty()) {
    auto locations = data::list();
    locations.add(sarif_location(finding.place));
    out.set("locations", std::move(locations));
  }
  auto related = data::list();
  for (const auto& other : finding.others)
    if (!other.file.empty()) related.add(sarif_location(other));
  if (!related.is_empty()) out.set("relatedLocations", std::move(related));
  auto prints = data::mapping();
  prints.set("pmFinding/v1", data::text(finding.fingerprint));
  out.set("partialFingerprints", std::move(prints));
  return out;
}

}  // namespace

std::string sarif_findings(const CheckedRecords& checked) {
  RuleIndexes indexes;
  for (const auto& finding : checked.findings) indexes.emplace(finding.rule, 0);
  auto rules = data::list();
  std::size_t count = 0;
  for (auto& [name, index] : indexes) {
    index = count++;
    rules.add(sarif_rule(name));
  }
  auto driver = data::mapping();
  driver.set("name", data::text("pm"));
  driver.set("version", data::text(checked.version));
  driver.set("rules", std::move(rules));
  auto tool = data::mapping();
  tool.set("driver", std::move(driver));
  auto results = data::list();
  for (const auto& finding : checked.findings) results.add(sarif_result(finding, indexes));
  auto run = data::mapping();
  run.set("tool", std::move(tool));
  run.set("columnKind", data::text("unicodeCodePoints"));
  run.set("results", std::move(results));
  auto runs = data::list();
  runs.add(std::move(run));
  auto out = data::mapping();
  out.set("$schema", data::text("https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/"
                                "schemas/sarif-schema-2.1.0.json"));
  out.set("version", data::text("2.1.0"));
  out.set("runs", std::move(runs));
  return data::to_json(out, data::JsonEscapes::needed);
}

}  // namespace pm::exchange
