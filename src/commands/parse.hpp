#pragma once

#include <string>
#include <vector>

#include "command.hpp"
#include "pm/text/result.hpp"

namespace pm::commands {

/// Parses the words after a command's name: options anywhere, as `--name value` or `--name=value`,
/// and positional arguments; after `--` only positional arguments.
[[nodiscard]] Result<Arguments> parse(const Command& command,
                                      const std::vector<std::string>& words);

}  // namespace pm::commands
