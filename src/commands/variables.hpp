#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pm/commands/world.hpp"

namespace pm::commands {

/// Stops the clock at this time, for transcripts and tests with stable output.
inline constexpr std::string_view now_variable = "PM_NOW";

/// An environment variable that begins with `PM_` and that pm does not read.
struct UnknownVariable {
  std::string name;
  std::string help;  ///< with the nearest that pm reads
};

/// Returns the unknown variables, sorted by name.
[[nodiscard]] std::vector<UnknownVariable> unknown_variables(const World& world);

}  // namespace pm::commands
