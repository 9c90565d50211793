#include <algorithm>
#include <cstdint>
#include <utility>

#include "pm/data/json.hpp"
#include "pm/exchange/findings.hpp"

namespace pm::exchange {
namespace {

std::string severity_in_gitlab(text::Level level) {
  if (level == text::Level::error) return "major";
  return level == text::Level::warning ? "minor" : "info";
}

data::Value code_quality_issue(const Finding& finding) {
  auto lines = data::mapping();
  const auto line = std::max(finding.place.line, std::size_t{1});
  lines.set("begin", data::number(static_cast<std::int64_t>(line)));
  if (finding.place.end_line > line)
    lines.set("end", data::number(static_cast<std::int64_t>(finding.place.end_line)));
  auto location = data::mapping();
  // GitLab rejects an issue without a file.
  location.set("path", data::text(finding.place.file.empty() ? "." : finding.place.file));
  location.set("lines", std::move(lines));
  auto out = data::mapping();
  out.set("description", data::text(finding.message));
  out.set("check_name", data::text(finding.rule));
  out.set("fingerprint", data::text(finding.fingerprint));
  out.set("severity", data::text(severity_in_gitlab(finding.level)));
  out.set("location", std::move(location));
  return out;
}

}  // namespace

std::string gitlab_findings(const CheckedRecords& checked) {
  auto out = data::list();
  for (const auto& finding : checked.findings) out.add(code_quality_issue(finding));
  return data::to_json(out, data::JsonEscapes::needed);
}

}  // namespace pm::exchange
