#pragma once

#include <string>
#include <vector>

#include "pm/commands/world.hpp"

namespace pm::commands {

/// Stops the clock at this time, for transcripts and tests with stable output.
inline constexpr std::string_view now_variable = "PM_NOW";

/// Returns a line for each environment variable that begins with `PM_` and that pm does not read,
/// with the nearest that it reads.
[[nodiscard]] std::vector<std::string> unknown_variables(const World& world);

}  // namespace pm::commands
