#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "pm/checks/run.hpp"
#include "pm/text/link.hpp"
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

void in_scale(const model::Located<std::string>& severity, const model::Config& config,
              text::Report& report) {
  const std::vector<std::string_view> scale(config.severities.begin(), config.severities.end());
  if (std::find(scale.begin(), scale.end(), severity.value) != scale.end()) return;
  report.add({
      .rule = unknown_key.rule,
      .message = fmt::format("{} is not in the severity scale", text::quoted(severity.value)),
      .where = severity.where,
      .help = meant_or(severity.value, scale, "the severities are"),
  });
}

void duplicate(std::string message, text::Where where, text::Where first, text::Report& report) {
  report.add({
      .rule = duplicate_key.rule,
      .message = std::move(message),
      .where = where,
      .others = {{first, "first here"}},
      .help = "remove one of them",
  });
}

/// A name can be in several groups, but an alias must mean one component.
void component_names(const model::Registry& components, text::Report& report) {
  std::unordered_map<std::string, const model::RegisteredComponent*> seen;
  for (const auto& component : components) {
    const auto& name = component.name;
    const auto [first, is_new] = seen.try_emplace(component.group + '\0' + name.value, &component);
    if (!is_new)
      duplicate(fmt::format("duplicate component {}", text::quoted(name.value)), name.where,
                first->second->name.where, report);
  }
  std::unordered_map<std::string_view, text::Where> taken;
  for (const auto& component : components)
    taken.try_emplace(component.name.value, component.name.where);
  for (const auto& component : components) {
    for (const auto& alias : component.aliases) {
      const auto [first, is_new] = taken.try_emplace(alias.value, alias.where);
      if (!is_new)
        duplicate(fmt::format("the alias {} is the name or alias of a component already",
                              text::quoted(alias.value)),
                  alias.where, first->second, report);
    }
  }
}

/// Returns whether a text is a percentage above 0: "99.95", "99.95%".
bool is_percentage(std::string_view text) {
  if (text.ends_with('%')) text.remove_suffix(1);
  const auto point = std::min(text.find('.'), text.size());
  const auto whole = text.substr(0, point);
  const auto fraction = point == text.size() ? "0" : text.substr(point + 1);
  const auto is_number = [](std::string_view part) {
    return !part.empty() && part.find_first_not_of("0123456789") == std::string_view::npos;
  };
  const auto is_zero = [](std::string_view part) {
    return part.find_first_not_of('0') == std::string_view::npos;
  };
  if (!is_number(whole) || !is_number(fraction)) return false;
  if (whole == "100") return is_zero(fraction);
  return whole.size() <= 2 && !(is_zero(whole) && is_zero(fraction));
}

void component_details(const model::RegisteredComponent& component, text::Report& report) {
  if (const auto& slo = component.slo; slo && !is_percentage(slo->value)) {
    report.add({
        .rule = unknown_value.rule,
        .message = fmt::format("{} is not a percentage", text::quoted(slo->value)),
        .where = slo->where,
        .help = "write a number above 0 and up to 100, such as `99.9`",
    });
  }
  if (const auto& link = component.link; link && !text::is_safe_link(link->value)) {
    report.add({
        .rule = unsafe_link.rule,
        .level = unsafe_link.level,
        .message = fmt::format("pages do not link to {}", text::quoted(link->value)),
        .where = link->where,
        .help = "write an address that begins with `https://`, `http://` or `mailto:`",
    });
  }
}

}  // namespace

void check_config(const model::Config& config, text::Report& report) {
  for (const auto& wanted : config.checks) level(wanted, report);
  for (const auto& cadence : config.cadence) in_scale(cadence.severity, config, report);
  for (const auto& policy : config.policies) in_scale(policy.severity, config, report);
  component_names(config.components, report);
  for (const auto& component : config.components) component_details(component, report);
  report.sort();
}

}  // namespace pm::checks
