#include "pm/repo/lock.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "pm/files/failure.hpp"
#include "pm/repo/git.hpp"
#include "pm/repo/read_inside.hpp"

namespace pm::repo {
namespace {

constexpr time::Milliseconds first_pause = 5;
constexpr time::Milliseconds longest_pause = 40;
constexpr time::Milliseconds silent = time::seconds;  ///< how long pm waits without a message

std::string lock_path(const Repository& repository, const std::optional<std::string>& git,
                      std::string_view name) {
  return git ? fmt::format("{}/{}", *git, name) : fmt::format("{}.{}", repository.root, name);
}

/// A path below the repository, or its root itself.
bool is_inside(const files::Disk& disk, const Repository& repository, const std::string& path) {
  auto root = disk.resolved(repository.root.empty() ? "." : repository.root);
  if (!root.ends_with('/')) root += '/';
  const auto whole = disk.resolved(path);
  return whole.starts_with(root) || whole + '/' == root;
}

/// Sweeps every directory that pm writes into: those of the configuration, unfinished messages and
/// incidents, and those that `pm init` and `pm template eject` create.
void sweep(files::Disk& disk, const Repository& repository, const std::optional<std::string>& git) {
  disk.sweep(repository.root.empty() ? "." : repository.root);
  if (git) disk.sweep(*git);
  for (const auto& folder : {repository.incidents(), repository.templates(),
                             repository.root + ".pm", repository.root + ".github/workflows"}) {
    if (disk.kind(folder) == files::Kind::folder && is_inside(disk, repository, folder))
      disk.sweep(folder);
  }
}

[[noreturn]] void give_up(const std::string& holder) {
  throw files::Failure(fmt::format("another pm process holds the lock: {}", holder),
                       "retry after it exits, or wait longer with `--lock-wait`");
}

/// Waits between tries until `Patience::most` is used up.
class Waiting {
 public:
  explicit Waiting(const Patience& patience) : patience_(patience) {}

  /// Waits for some time; throws if none is left.
  void wait(const files::Held& held) {
    if (!held.words.empty()) holder_ = held.words;
    if (waited_ >= patience_.most) give_up(holder_);
    if (waited_ >= silent && !std::exchange(told_, true) && patience_.waiting)
      patience_.waiting(holder_);
    const auto pause = std::min(pause_, patience_.most - waited_);
    patience_.sleep(pause);
    waited_ += pause;
    pause_ = std::min(pause_ * 2, longest_pause);
  }

 private:
  const Patience& patience_;
  std::string holder_ = "an unknown process";
  time::Milliseconds waited_ = 0;
  time::Milliseconds pause_ = first_pause;
  bool told_ = false;
};

std::unique_ptr<files::Lock> take(files::Disk& disk, const std::string& path,
                                  std::string_view words, const Patience& patience) {
  Waiting waiting(patience);
  for (;;) {
    auto taken = disk.lock(path, words);
    if (taken) return *std::move(taken);
    waiting.wait(taken.error());
  }
}

}  // namespace

std::unique_ptr<files::Lock> lock(files::Disk& disk, const Repository& repository,
                                  std::string_view words, const Patience& patience) {
  const auto git = git_folder(disk, repository.root);
  // Before the lock, because a directory may have many names.
  sweep(disk, repository, git);
  return take(disk, lock_path(repository, git, "pm.lock"), words, patience);
}

std::unique_ptr<files::Lock> commit_lock(files::Disk& disk, const Repository& repository,
                                         std::string_view words, const Patience& patience) {
  const auto git = git_folder(disk, repository.root);
  return take(disk, lock_path(repository, git, "pm-commit.lock"), words, patience);
}

void require_inside(const files::Disk& disk, const Repository& repository,
                    const std::string& path) {
  require_not_git(disk, repository, path);
  if (is_inside(disk, repository, path)) return;
  throw files::Failure(fmt::format("cannot write `{}`: it is outside the repository", path),
                       "pm writes only inside the repository");
}

}  // namespace pm::repo
