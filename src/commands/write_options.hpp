#pragma once

#include <string>
#include <vector>

#include "command.hpp"
#include "pm/text/result.hpp"
#include "pm/work/open.hpp"
#include "pm/work/transaction.hpp"

namespace pm::commands {

// What every command that writes into the repository has in common.

inline constexpr Option dry_run_option = {.name = "--dry-run",
                                          .help = "write nothing; print the diff"};
inline constexpr Option commit_option = {.name = "--commit",
                                         .help = "commit the change with git, it alone"};
inline constexpr Option lock_wait_option = {
    .name = "--lock-wait",
    .value = "DURATION",
    .help = "how long to wait for another pm that writes; default: 30s"};

/// Reads those options. Anything on the command line that is not UTF-8 is a usage error here as
/// well.
[[nodiscard]] Result<work::WriteSettings> write_settings(const Arguments& arguments);

/// `work::open_to_write`, with its diagnostics drawn; fails with the exit status.
[[nodiscard]] Result<work::Opened, int> open_to_write(const World& world,
                                                      const std::vector<std::string>& names);

/// What a command that writes begins with.
struct ReadyToWrite {
  work::Opened opened;
  work::WriteSettings settings;
};

/// Both; fails with the exit status.
[[nodiscard]] Result<ReadyToWrite, int> ready_to_write(const World& world,
                                                       const Arguments& arguments,
                                                       const std::vector<std::string>& names);

/// Prints what a dry run would have changed.
void print_diff(const World& world, work::Transaction& transaction);

/// Commits files that were written, if the settings ask for it, and prints how that ended. Returns
/// the exit status.
[[nodiscard]] int commit(const World& world, work::Transaction& transaction,
                         const std::vector<std::string>& paths, const std::string& message);

}  // namespace pm::commands
