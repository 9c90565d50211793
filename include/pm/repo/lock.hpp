#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "pm/files/disk.hpp"
#include "pm/repo/repository.hpp"
#include "pm/time/instant.hpp"

namespace pm::repo {

/// The longest time to wait for the lock, and how to wait.
struct Patience {
  time::Milliseconds most = 30 * time::seconds;
  /// Called once, after a second, with the words about the holder.
  std::function<void(const std::string& holder)> waiting;
  /// Waits for this time.
  std::function<void(time::Milliseconds)> sleep;
};

/// Removes temporary files of interrupted writes, and takes the lock of a repository, so that only
/// one process writes into it. The lock's file is `pm.lock` in git's own directory, or outside of
/// git `.pm.lock` at the root. `words` describe this process to others. Throws a `Failure` that
/// names the holder if the lock stays held.
[[nodiscard]] std::unique_ptr<files::Lock> lock(files::Disk& disk, const Repository& repository,
                                                std::string_view words, const Patience& patience);

/// Takes the lock of commits, `pm-commit.lock`, so that only one pm process runs git at a time. It
/// is another lock, because hooks of git may call pm, and because git may ask for a password.
[[nodiscard]] std::unique_ptr<files::Lock> commit_lock(files::Disk& disk,
                                                       const Repository& repository,
                                                       std::string_view words,
                                                       const Patience& patience);

/// Throws a `Failure` unless a path is in the repository and not in git's own directory: pm writes
/// nowhere else.
void require_inside(const files::Disk& disk, const Repository& repository, const std::string& path);

}  // namespace pm::repo
