#pragma once

#include <string>

#include "command.hpp"

namespace pm::commands {

/// Prints the page of a rule. Returns the exit status.
[[nodiscard]] int explain_rule(World& world, const std::string& rule);

/// Prints all rules with their default levels, as `text` or `json`. Returns the exit status.
[[nodiscard]] int list_rules(World& world, std::string_view form);

}  // namespace pm::commands
