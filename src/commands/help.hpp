#pragma once

#include <span>
#include <string>
#include <string_view>

#include "command.hpp"
#include "exit_status.hpp"

namespace pm::commands {

/// An exit status and its meaning.
struct ExitStatus {
  int status;
  std::string_view when;
};

inline constexpr ExitStatus exit_statuses[] = {
    {exit_ok, "fine"},
    {exit_findings, "problems in the records"},
    {exit_usage, "wrong usage"},
    {exit_io, "the world said no: a file, the lock, git or another program"},
};

/// Returns the output of `pm --help`.
[[nodiscard]] std::string overview(std::span<const Command* const> commands);
/// Returns the output of `pm COMMAND --help`.
[[nodiscard]] std::string help(const Command& command);

}  // namespace pm::commands
