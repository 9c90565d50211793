#pragma once

#include <optional>
#include <string>
#include <vector>

#include "pm/files/disk.hpp"
#include "pm/files/program.hpp"

namespace pm::repo {

/// Returns git's own directory for the working tree around a directory, without running git:
/// `.git`, or the directory that a file of this name points to in a linked working tree or a
/// submodule. Returns nothing outside of git, or if that file does not point to a directory of git.
/// `from` is "" for the current directory, otherwise a path with a slash at its end.
[[nodiscard]] std::optional<std::string> git_folder(const files::Disk& disk,
                                                    const std::string& from = {});

/// Runs git in a directory; "" is the current directory. Throws a `Failure` if git is missing.
[[nodiscard]] files::Ended git(const files::Programs& programs, const std::string& folder,
                               const std::vector<std::string>& arguments);

/// Returns whether git finds a working tree around a directory. Throws a `Failure` with git's own
/// words if git rejects the directory, such as a repository of another user.
[[nodiscard]] bool is_work_tree(const files::Programs& programs, const std::string& folder = {});

/// Returns what is unusual about the place of the next commit: a rebase that is in progress, or no
/// branch. Empty otherwise.
[[nodiscard]] std::string place_of_commits(const files::Disk& disk, const std::string& root);

/// Returns those of some files of one directory that git tracks, also if they were removed since.
[[nodiscard]] std::vector<std::string> tracked(const files::Programs& programs,
                                               const std::vector<std::string>& paths);

/// Stages files and commits only these, in the working tree of their common directory. Other staged
/// changes stay staged. Runs git, so that hooks and signing work, and returns its output and exit
/// status. If a hook rejects the commit, the files stay staged. Returns nothing if the files are as
/// in the last commit: there is nothing to commit, and no hook has run.
[[nodiscard]] std::optional<files::Ended> commit(const files::Programs& programs,
                                                 const std::vector<std::string>& paths,
                                                 const std::string& message);

/// Pushes the current branch to where git is configured to push it.
[[nodiscard]] files::Ended push(const files::Programs& programs, const std::string& folder);

}  // namespace pm::repo
