#pragma once

#include <optional>
#include <string>

#include "pm/files/disk.hpp"
#include "pm/files/program.hpp"

namespace pm::repo {

/// Where git keeps its things for the work tree around the working folder, without asking git: the
/// folder `.git`, or the one that a file of this name in a linked work tree names. Nothing outside
/// of git.
[[nodiscard]] std::optional<std::string> git_folder(const files::Disk& disk);

/// Whether the `git` program sees a work tree here. A `Failure` when there is no such program.
[[nodiscard]] bool is_work_tree(const files::Programs& programs);

/// Stages one file and commits it alone, whatever else is staged. Runs git, so that hooks and
/// signing work; what it says, and how it ended, is the result.
[[nodiscard]] files::Ended commit(const files::Programs& programs, const std::string& path,
                                  const std::string& message);

}  // namespace pm::repo
