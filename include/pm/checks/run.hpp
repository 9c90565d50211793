#pragma once

#include <span>
#include <string_view>

#include "pm/checks/check.hpp"

namespace pm::checks {

/// Returns all rules; the rules of the reader come first.
[[nodiscard]] std::span<const Check* const> all();

/// Returns the rule of this name, or null.
[[nodiscard]] const Check* find(std::string_view rule);

/// Adds the diagnostics of all rules for one incident to those of the reader. Then sets the levels
/// of pm.yaml and sorts by place. Rules skip an unreadable record.
void run(const Subject& subject, text::Report& report);

/// Sets the levels of pm.yaml on diagnostics, and drops diagnostics of rules that it turns off.
void set_levels(const model::Config& config, text::Report& report);

/// Reports errors in the content of pm.yaml: levels for unknown or fixed rules, promises for
/// unknown severities, and duplicate components.
void check_config(const model::Config& config, text::Report& report);

}  // namespace pm::checks
