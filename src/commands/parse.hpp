#pragma once

#include <string>
#include <vector>

#include "command.hpp"
#include "pm/text/result.hpp"

namespace pm::commands {

/// Reads what stands behind a command's name: options in any place, `--name value` or
/// `--name=value`, operands, and behind `--` operands only.
[[nodiscard]] Result<Arguments> parse(const Command& command,
                                      const std::vector<std::string>& words);

}  // namespace pm::commands
