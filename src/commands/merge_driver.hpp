#pragma once

#include <string>
#include <string_view>

#include "command.hpp"

namespace pm::commands {

// Git needs two settings to merge records with `pm merge`: `.gitattributes` names the driver, and
// the configuration of each clone, which git never copies from others, defines it.

/// The description of the driver for people.
inline constexpr std::string_view merge_driver_name = "records of incidents, by their meaning";
/// The shell command that git runs. If the shell cannot find pm, as in a graphical program with
/// another PATH, or pm cannot merge, git would take our version without conflict markers; this
/// command merges by lines instead. pm exits with status 1 after it has marked a conflict.
inline constexpr std::string_view merge_driver =
    "pm merge --marker-size %L %O %A %B %P || { [ $? -eq 1 ] && exit 1; "
    "git merge-file --marker-size=%L -L ours -L base -L theirs %A %O %B; }";

/// Returns whether `.gitattributes` of a repository names the driver.
[[nodiscard]] bool names_merge_driver(const files::Disk& disk, const std::string& root);

/// Says on standard error that `.gitattributes` names the driver and this clone has none. Reads
/// files and runs no program, so that every command can afford it. Says nothing in CI, where nobody
/// merges, nor if it cannot tell.
void warn_without_merge_driver(const World& world, const std::string& root);

/// Throws a `Failure` unless the directory, which ends in a slash or is empty, is in a working
/// tree.
void require_work_tree(World& world, const std::string& root);

/// Configures the driver in the clone around a directory. Throws a `Failure` if git fails.
void set_merge_driver(World& world, const std::string& root);

/// Prints the commands that configure the driver.
void print_merge_driver_setup(World& world);

}  // namespace pm::commands
