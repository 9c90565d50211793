#pragma once

#include <span>
#include <string>
#include <string_view>

#include "command.hpp"

namespace pm::commands {

/// What an exit status says.
struct ExitStatus {
  int status;
  std::string_view when;
};

inline constexpr ExitStatus exit_statuses[] = {
    {fine, "fine"},
    {problems, "problems in the records"},
    {wrong_usage, "wrong usage"},
    {world_said_no, "the world said no: a file, the lock, git or another program"},
};

/// `pm --help`
[[nodiscard]] std::string overview(std::span<const Command* const> commands);
/// `pm COMMAND --help`
[[nodiscard]] std::string help(const Command& command);

}  // namespace pm::commands
