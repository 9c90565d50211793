#pragma once

#include <cstddef>
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
    {exit_ok, "success"},
    {exit_findings, "errors or conflicts in records, or outdated output"},
    {exit_usage, "usage error"},
    {exit_io, "cannot read, write or lock a file, or another program failed"},
};

/// Returns a term and its meaning in two columns, wrapped; the second begins at `column`.
[[nodiscard]] std::string help_row(std::string_view term, std::string_view meaning,
                                   std::size_t column);

/// Returns the output of `pm --help`.
[[nodiscard]] std::string overview(std::span<const Command* const> commands);
/// Returns the output of `pm COMMAND --help`.
[[nodiscard]] std::string help(const Command& command);

}  // namespace pm::commands
