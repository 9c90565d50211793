#pragma once

#include <span>
#include <string>
#include <string_view>

#include "command.hpp"

namespace pm::commands {

/// Returns the help of all commands as JSON, for programs: names, options, arguments and exit
/// statuses. `program` is its name and version. docs/commands/pm.md describes the format.
[[nodiscard]] std::string help_json(std::span<const Command* const> commands,
                                    std::string_view program);

}  // namespace pm::commands
