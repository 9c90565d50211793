#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "pm/checks/run.hpp"
#include "pm/text/nearest.hpp"
#include "pm/text/words.hpp"
#include "rules.hpp"

namespace pm::checks {
namespace {

std::string meant_or(std::string_view word, const std::vector<std::string_view>& known,
                     std::string_view otherwise) {
  return text::did_you_mean(word, known, fmt::format("{} {}", otherwise, text::one_of(known)));
}

std::vector<std::string_view> rule_names() {
  std::vector<std::string_view> names;
  for (const auto* check : all()) names.push_back(check->rule);
  return names;
}

void level(const model::RuleLevel& wanted, text::Report& report) {
  const auto& [rule, level] = wanted;
  const auto* check = find(rule.value);
  if (check == nullptr) {
    report.add({
        .rule = unknown_key.rule,
        .message = fmt::format("unknown rule {}", text::quoted(rule.value)),
        .where = rule.where,
        .help = meant_or(rule.value, rule_names(), "valid rules:"),
    });
  } else if (check->fixed && level.value != text::Level::error) {
    report.add({
        .rule = unknown_value.rule,
        .message = fmt::format("cannot change the level of `{}`", rule.value),
        .where = level.where,
        .help = "remove the line; without this rule pm would render an empty or wrong record",
    });
  }
}

void promise(const model::Cadence& cadence, const model::Config& config, text::Report& report) {
  const std::vector<std::string_view> scale(config.severities.begin(), config.severities.end());
  const auto& severity = cadence.severity;
  if (std::find(scale.begin(), scale.end(), severity.value) != scale.end()) return;
  report.add({
      .rule = unknown_key.rule,
      .message = fmt::format("{} is not in the severity scale", text::quoted(severity.value)),
      .where = severity.where,
      .help = meant_or(severity.value, scale, "the severities are"),
  });
}

void registry(const std::vector<model::Component>& components, text::Report& report) {
  std::unordered_map<std::string, const model::Component*> seen;
  for (const auto& component : components) {
    const auto& [name, group] = component;
    const auto [first, is_new] = seen.try_emplace(group + '\0' + name.value, &component);
    if (is_new) continue;
    report.add({
        .rule = duplicate_key.rule,
        .message = fmt::format("duplicate component {}", text::quoted(name.value)),
        .where = name.where,
        .others = {{first->second->name.where, "first here"}},
        .help = "remove one of them",
    });
  }
}

}  // namespace

void check_config(const model::Config& config, text::Report& report) {
  for (const auto& wanted : config.checks) level(wanted, report);
  for (const auto& cadence : config.cadence) promise(cadence, config, report);
  registry(config.components, report);
  report.sort();
}

}  // namespace pm::checks
