#pragma once

#include <optional>

#include "command.hpp"
#include "parse.hpp"

namespace pm::commands {

/// Lets the clock stand still at the time in the environment variable `PM_NOW`, if that is set: for
/// transcripts and tests that must come out the same whenever they run.
[[nodiscard]] std::optional<UsageMistake> set_present(World& world);

}  // namespace pm::commands
