#pragma once

#include <span>
#include <string>
#include <vector>

#include "pm/commands/world.hpp"

namespace pm::commands {

/// Runs `pm` with these arguments. Returns the exit status: 0 fine, 1 problems in the records (or
/// stale output with `--check`), 2 wrong usage, 3 the world said no.
int run(World& world, const std::vector<std::string>& arguments);

}  // namespace pm::commands
