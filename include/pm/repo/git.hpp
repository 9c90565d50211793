#pragma once

#include <optional>
#include <string>
#include <vector>

#include "pm/files/disk.hpp"
#include "pm/files/program.hpp"

namespace pm::repo {

/// Where git keeps its things for the work tree around a folder, without asking git: the folder
/// `.git`, or the one that a file of this name in a linked work tree or a submodule names. Nothing
/// outside of git, or where that file names no folder of git. `from`: "" for the working folder,
/// else a path that ends in a slash.
[[nodiscard]] std::optional<std::string> git_folder(const files::Disk& disk,
                                                    const std::string& from = {});

/// Runs git in a folder; "" is the working folder. A `Failure` when there is no such program.
[[nodiscard]] files::Ended git(const files::Programs& programs, const std::string& folder,
                               const std::vector<std::string>& arguments);

/// Whether the `git` program sees a work tree around a folder. A `Failure` in git's own words when
/// it refuses to look, as at a repository of somebody else.
[[nodiscard]] bool is_work_tree(const files::Programs& programs, const std::string& folder = {});

/// Stages files and commits them alone, whatever else is staged, in the work tree in which the
/// folder lies that they share. Runs git, so that hooks and signing work; what it says, and how it
/// ended, is the result. After a hook has refused, the files are staged. Nothing when they are as
/// in the last commit: there is nothing to commit, and no hook has run.
[[nodiscard]] std::optional<files::Ended> commit(const files::Programs& programs,
                                                 const std::vector<std::string>& paths,
                                                 const std::string& message);

}  // namespace pm::repo
