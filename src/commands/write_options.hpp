#pragma once

#include <string>
#include <vector>

#include "command.hpp"
#include "pm/text/result.hpp"
#include "pm/work/open.hpp"
#include "pm/work/transaction.hpp"

namespace pm::commands {

// Options and steps of all commands that write to the repository.

inline constexpr Option dry_run_option = {.name = "--dry-run",
                                          .help = "write nothing; print the diff"};
inline constexpr Option commit_option = {.name = "--commit",
                                         .help = "commit only this change with git"};
inline constexpr Option no_commit_option = {
    .name = "--no-commit", .help = "do not commit, although pm.yaml sets `commit: true`"};
inline constexpr Option push_option = {.name = "--push",
                                       .help = "commit as with `--commit`, then run `git push`"};
inline constexpr Option lock_wait_option = {
    .name = "--lock-wait",
    .value = "DURATION",
    .help = "how long to wait for another pm process; default: 30s"};

/// Reads these options. Also reports any argument that is not UTF-8 as a usage error.
[[nodiscard]] Result<work::WriteSettings> write_settings(const Arguments& arguments);

/// Sets `commit` if `commit: true` in pm.yaml and no option decides. Where git cannot commit,
/// prints that and continues without: a setting does not stop anybody from writing.
void commit_by_default(const World& world, const Arguments& arguments,
                       const repo::Repository& repository, work::WriteSettings& settings);

/// Like `work::open_to_write`, and prints its diagnostics. Fails with the exit status.
[[nodiscard]] Result<work::Opened, int> open_to_write(
    const World& world, const std::vector<std::string>& names,
    work::BadSettings bad_settings = work::BadSettings::stop);

/// The start of a command that writes.
struct ReadyToWrite {
  work::Opened opened;
  work::WriteSettings settings;
};

/// Reads the options and opens the repository. Fails with the exit status.
[[nodiscard]] Result<ReadyToWrite, int> ready_to_write(
    const World& world, const Arguments& arguments, const std::vector<std::string>& names,
    work::BadSettings bad_settings = work::BadSettings::stop);

/// Prints the diff of a dry run.
void print_diff(const World& world, work::Transaction& transaction);

/// Commits written files and pushes the commit, if the settings require it, and prints the results.
/// Returns the exit status.
[[nodiscard]] int commit(const World& world, work::Transaction& transaction,
                         const std::vector<std::string>& paths, const std::string& message);

}  // namespace pm::commands
