#pragma once

#include <string>
#include <string_view>

#include "command.hpp"

namespace pm::commands {

// That git merges records with `pm merge` is said in two places: `.gitattributes` names the driver,
// and the configuration of each clone, which git never takes from others, tells what it is.

/// What people call it.
inline constexpr std::string_view merge_driver_name = "records of incidents, by their meaning";
/// What git has its shell run. Where pm is not found, as in a graphical program with another PATH,
/// or could not merge, git would take ours for the result, without marks: lines are merged instead.
/// Status 1 is pm's own word for a conflict, which it has marked.
inline constexpr std::string_view merge_driver =
    "pm merge --marker-size %L %O %A %B %P || { [ $? -eq 1 ] && exit 1; "
    "git merge-file --marker-size=%L -L ours -L base -L theirs %A %O %B; }";

/// Throws a `Failure` unless the folder, which ends in a slash or is empty, lies in a work tree.
void require_work_tree(World& world, const std::string& root);

/// Tells git what the driver is, in the clone around a folder. A `Failure` when git refuses.
void set_merge_driver(World& world, const std::string& root);

/// Says how that is done.
void say_merge_driver(World& world);

}  // namespace pm::commands
