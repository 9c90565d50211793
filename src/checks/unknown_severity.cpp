#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "pm/text/nearest.hpp"
#include "pm/text/words.hpp"
#include "rules.hpp"

namespace pm::checks {
namespace {

/// Names as short as `S1` are all near each other: there the nearest is a guess, and a guess may
/// take the worst for the least.
std::string help(std::string_view severity, const std::vector<std::string_view>& scale) {
  constexpr std::size_t telling = 4;
  const auto all = fmt::format("write {}, or set `severities:` in pm.yaml", text::one_of(scale));
  const auto same = [&](std::string_view name) {
    return text::lower_ascii(name) == text::lower_ascii(severity);
  };
  const bool is_case = std::any_of(scale.begin(), scale.end(), same);
  return is_case || severity.size() >= telling ? text::did_you_mean(severity, scale, all) : all;
}

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
      .help = help(severity->value, scale),
  });
}

}  // namespace

constinit const Check unknown_severity = {
    .rule = "unknown-severity",
    .summary = "a severity is one of the scale in pm.yaml",
    .run = run,
};

}  // namespace pm::checks
