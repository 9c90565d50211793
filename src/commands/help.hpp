#pragma once

#include <span>
#include <string>

#include "command.hpp"

namespace pm::commands {

/// `pm --help`
[[nodiscard]] std::string overview(std::span<const Command* const> commands);
/// `pm COMMAND --help`
[[nodiscard]] std::string help(const Command& command);

}  // namespace pm::commands
