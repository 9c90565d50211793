#pragma once

#include "../opened.hpp"
#include "output.hpp"
#include "pm/commands/world.hpp"

namespace pm::commands {

/// Whether output would replace something that pm reads: a record or its prose, a template,
/// pm.yaml.
[[nodiscard]] bool is_read(const World& world, const Target& target, const Opened& opened);

}  // namespace pm::commands
