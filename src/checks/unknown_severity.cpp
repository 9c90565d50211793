#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "pm/text/nearest.hpp"
#include "pm/text/words.hpp"
#include "rules.hpp"

namespace pm::checks {
namespace {

/// Short names such as `S1` are all similar, so the nearest would be a guess. A guess could confuse
/// the worst severity with the least.
std::string help_with_severity(std::string_view severity,
                               const std::vector<std::string_view>& scale) {
  constexpr std::size_t telling = 4;
  const auto all = fmt::format("write {}, or set `severities:` in pm.yaml", text::one_of(scale));
  const auto same = [&](std::string_view name) {
    return text::lower_ascii(name) == text::lower_ascii(severity);
  };
  const bool is_case = std::any_of(scale.begin(), scale.end(), same);
  return is_case || severity.size() >= telling ? text::did_you_mean(severity, scale, all) : all;
}

void severity_of_scale(const model::Maybe<std::string>& severity,
                       const std::vector<std::string_view>& scale, text::Report& report) {
  const bool known =
      !severity || std::find(scale.begin(), scale.end(), severity->value) != scale.end();
  if (known) return;
  report.add({
      .rule = unknown_severity.rule,
      .message = fmt::format("{} is not in the severity scale", text::quoted(severity->value)),
      .where = severity->where,
      .help = help_with_severity(severity->value, scale),
  });
}

void check_unknown_severity(const Subject& subject, text::Report& report) {
  const auto& names = subject.config.severities;
  const std::vector<std::string_view> scale(names.begin(), names.end());
  severity_of_scale(subject.incident.severity, scale, report);
  for (const auto& update : subject.incident.updates)
    severity_of_scale(update.severity, scale, report);
}

}  // namespace

constinit const Check unknown_severity = {
    .rule = "unknown-severity",
    .summary = "every severity is in the scale of pm.yaml",
    .run = check_unknown_severity,
};

}  // namespace pm::checks
