#pragma once

#include <string>
#include <variant>
#include <vector>

#include "command.hpp"

namespace pm::commands {

/// Why a command line cannot be understood.
struct UsageMistake {
  std::string message;
  std::string help;
};

/// Reads what stands behind a command's name: options in any place, `--name value` or
/// `--name=value`, operands, and behind `--` operands only.
[[nodiscard]] std::variant<Arguments, UsageMistake> parse(const Command& command,
                                                          const std::vector<std::string>& words);

}  // namespace pm::commands
