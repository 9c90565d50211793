#include "pm/checks/run.hpp"

#include <unordered_map>

#include <fmt/format.h>

#include "allow_comment.hpp"
#include "rules.hpp"

namespace pm::checks {
namespace {

/// The levels of rules in pm.yaml, by name.
class Levels {
 public:
  explicit Levels(const model::Config& config) {
    for (const auto& [rule, level] : config.checks) levels_.emplace(rule.value, level.value);
  }

  [[nodiscard]] text::Level of(const text::Diagnostic& finding) const {
    const auto level = levels_.find(finding.rule);
    if (level == levels_.end()) return finding.level;
    const auto* check = find(finding.rule);
    return check != nullptr && check->fixed ? finding.level : level->second;
  }

 private:
  std::unordered_map<std::string_view, text::Level> levels_;
};

constexpr std::size_t most_findings = 1000;  ///< per record; nobody reads more

/// Limits the diagnostics of one record, and reports the limit.
void shorten(const model::Incident& incident, text::Report& report) {
  const auto count = report.all().size();
  if (count <= most_findings) return;
  std::size_t seen = 0;
  report.relevel([&seen](const text::Diagnostic& finding) {
    return ++seen > most_findings ? text::Level::off : finding.level;
  });
  report.add({
      .rule = limits.rule,
      .message = fmt::format("{} diagnostics in one record; showing {}", count, most_findings),
      .where = {incident.where.source, {}},
      .help = "fix these first; often a few errors cause most of them",
  });
}

}  // namespace

void set_levels(const model::Config& config, text::Report& report) {
  const Levels levels(config);
  report.relevel([&](const text::Diagnostic& finding) { return levels.of(finding); });
}

void run(const Subject& subject, text::Report& report) {
  for (const auto* check : all()) {
    if (check->run != nullptr && subject.incident.where) check->run(subject, report);
  }
  set_levels(subject.config, report);
  apply_allow_comments(subject, report);
  set_levels(subject.config, report);
  report.sort();
  shorten(subject.incident, report);
}

}  // namespace pm::checks
