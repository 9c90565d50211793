#pragma once

#include <span>
#include <string_view>

#include "pm/checks/check.hpp"

namespace pm::checks {

/// Every rule there is, those of reading first.
[[nodiscard]] std::span<const Check* const> all();

/// The rule of this name; null when there is none.
[[nodiscard]] const Check* find(std::string_view rule);

/// Adds what the rules find in one incident to what reading it has found; then gives the levels of
/// pm.yaml to all of that and sorts it by place. A record that could not be read is not judged.
void run(const Subject& subject, text::Report& report);

/// Gives findings the levels that pm.yaml has for their rules, and drops those that it turns off.
void set_levels(const model::Config& config, text::Report& report);

/// What is wrong with a configuration beyond its form: levels for rules that do not exist or cannot
/// be lowered, promises for severities that are not in the scale, components listed twice.
void check_config(const model::Config& config, text::Report& report);

}  // namespace pm::checks
