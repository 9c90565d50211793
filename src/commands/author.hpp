#pragma once

#include <string>

#include "command.hpp"
#include "pm/repo/repository.hpp"

namespace pm::commands {

/// Returns the `user.name` of git; empty without git or a name.
[[nodiscard]] std::string user_of_git(const World& world, const std::string& root);

/// Returns the author of an update or a timeline event: `--by`, also a blank one, otherwise git's
/// user if `by: git` in pm.yaml. Empty without an author. Prints that git has no user, once.
[[nodiscard]] std::string author(const World& world, const Arguments& arguments,
                                 const repo::Repository& repository);

}  // namespace pm::commands
