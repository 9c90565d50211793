#pragma once

#include <string>

#include "command.hpp"

namespace pm::commands {

// That git merges records with `pm merge` is said in two places: `.gitattributes` names the driver,
// and the configuration of each clone, which git never takes from others, tells what it is.

/// Throws a `Failure` unless the folder, which ends in a slash or is empty, lies in a work tree.
void require_work_tree(World& world, const std::string& root);

/// Tells git what the driver is. A `Failure` when git refuses.
void set_merge_driver(World& world, const std::string& root);

/// Says how that is done.
void say_merge_driver(World& world);

}  // namespace pm::commands
