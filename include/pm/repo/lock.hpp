#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "pm/files/disk.hpp"
#include "pm/repo/repository.hpp"
#include "pm/time/instant.hpp"

namespace pm::repo {

/// How long to wait for the lock, and how that is done.
struct Patience {
  time::Milliseconds most = 30 * time::seconds;
  /// Called once, after a second, with the words of the holder.
  std::function<void(const std::string& holder)> waiting;
  /// Lets this much time pass.
  std::function<void(time::Milliseconds)> sleep;
};

/// Takes the lock of a repository, so that only one process writes into it, and removes what writes
/// that were cut short have left. The lock's file is `pm.lock` in git's folder, outside of git
/// `.pm.lock` at the root. `words` say who takes it. A lock that stays held is a `Failure` that
/// names its holder.
[[nodiscard]] std::unique_ptr<files::Lock> lock(files::Disk& disk, const Repository& repository,
                                                std::string_view words, const Patience& patience);

/// Throws a `Failure` unless a path leads into the repository: pm writes nowhere else.
void require_inside(const files::Disk& disk, const Repository& repository, const std::string& path);

}  // namespace pm::repo
