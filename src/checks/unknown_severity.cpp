#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "pm/text/nearest.hpp"
#include "pm/text/words.hpp"
#include "rules.hpp"

namespace pm::checks {
namespace {

void run(const Subject& subject, text::Report& report) {
  const auto& severity = subject.incident.severity;
  if (!severity) return;
  const auto& names = subject.config.severities;
  const std::vector<std::string_view> scale(names.begin(), names.end());
  if (std::find(scale.begin(), scale.end(), severity->value) != scale.end()) return;
  report.add({
      .rule = unknown_severity.rule,
      .message = fmt::format("{} is not in the scale of severities", text::quoted(severity->value)),
      .where = severity->where,
      .help = text::did_you_mean(
          severity->value, scale,
          fmt::format("write {}, or set `severities:` in pm.yaml", text::one_of(scale))),
  });
}

}  // namespace

constinit const Check unknown_severity = {
    .rule = "unknown-severity",
    .summary = "a severity is one of the scale in pm.yaml",
    .run = run,
};

}  // namespace pm::checks
