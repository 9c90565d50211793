#include "pm/checks/run.hpp"

#include <algorithm>
#include <unordered_map>

namespace pm::checks {
namespace {

/// The levels that pm.yaml gives to rules, by name.
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

}  // namespace

void run(const Subject& subject, text::Report& report) {
  for (const auto* check : all()) {
    if (check->run != nullptr && subject.incident.where) check->run(subject, report);
  }
  const Levels levels(subject.config);
  report.relevel([&](const text::Diagnostic& finding) { return levels.of(finding); });
  report.sort();
}

}  // namespace pm::checks
