#pragma once

#include <span>
#include <string>
#include <vector>

#include "pm/commands/world.hpp"

namespace pm::commands {

/// Runs `pm` with these arguments. Returns the exit status: 0 success, 1 errors or conflicts in
/// records or outdated output, 2 usage error, 3 I/O error or failure of another program.
int run(World& world, const std::vector<std::string>& arguments);

}  // namespace pm::commands
