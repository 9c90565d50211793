#pragma once

#include <string>

#include "pm/commands/world.hpp"

namespace pm::commands {

/// All of a text file, or for `-` of standard input, up to a little more than a record may have:
/// what is too large is then a finding.
[[nodiscard]] std::string input(const World& world, const std::string& path);

}  // namespace pm::commands
