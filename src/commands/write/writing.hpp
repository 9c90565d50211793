#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "../command.hpp"
#include "../opened.hpp"
#include "../parse.hpp"
#include "pm/files/lock.hpp"
#include "pm/repo/repository.hpp"
#include "pm/time/instant.hpp"

namespace pm::commands {

// What every command that writes into the repository has in common.

inline constexpr Option dry_run_option = {.name = "--dry-run",
                                          .help = "write nothing; print the diff"};
inline constexpr Option commit_option = {.name = "--commit",
                                         .help = "commit the change with git, it alone"};
inline constexpr Option lock_wait_option = {
    .name = "--lock-wait",
    .value = "DURATION",
    .help = "how long to wait for another pm that writes; default: 30s"};

/// What those options ask for.
struct WriteSettings {
  bool dry_run = false;
  bool commit = false;
  time::Milliseconds lock_wait = 30 * time::seconds;
};

/// Reads them. That anything on the command line is not UTF-8 is a mistake here as well.
[[nodiscard]] std::variant<WriteSettings, UsageMistake> write_settings(const Arguments& arguments);

/// What a command that writes begins with.
struct ReadyToWrite {
  Opened opened;
  WriteSettings settings;
};

/// Reads those options and opens the repository as `open_to_write` does. Says what is wrong, and
/// returns the exit status.
[[nodiscard]] std::variant<ReadyToWrite, int> ready_to_write(World& world,
                                                             const Arguments& arguments,
                                                             const std::vector<std::string>& names);

/// Opens the repository for a command that writes into it, with the incidents that were named, all
/// when none was. Says what is wrong, and returns the exit status, when a name means no incident or
/// a file that does not lie among them, or pm.yaml has an error: what it says of zones and scales
/// would be read wrongly.
[[nodiscard]] std::variant<Opened, int> open_to_write(World& world,
                                                      const std::vector<std::string>& names);

/// The time in which one process, and no other, writes into a repository. What is to be changed is
/// read after it has begun.
class Writing {
 public:
  /// Takes the lock, unless nothing is to be written. `command` is what others are told of its
  /// holder. A commit that cannot be made, since there is no work tree, is a `Failure` now, before
  /// anything has changed.
  Writing(World& world, const repo::Repository& repository, const WriteSettings& settings,
          std::string_view command);

  /// Writes a file inside the repository, or prints the diff.
  void write(const std::string& path, std::string_view before, std::string_view after);
  /// Makes a file inside the repository, or prints the diff. False when something stands there.
  [[nodiscard]] bool create(const std::string& path, std::string_view bytes);
  /// Removes a file again that was just made, as far as that can be done.
  void take_back(const std::string& path);
  /// Commits files of one folder that were written, if that is asked for. Returns the exit status:
  /// when git refuses, its words are printed and the file stays as it was written. That nothing has
  /// changed since the last commit is said, and fine.
  [[nodiscard]] int commit(const std::string& path, const std::string& message) {
    return commit(std::vector{path}, message);
  }
  [[nodiscard]] int commit(const std::vector<std::string>& paths, const std::string& message);

  [[nodiscard]] bool dry_run() const { return settings_.dry_run; }

 private:
  void print_diff(const std::string& path, std::string_view before, std::string_view after,
                  bool is_new);

  World& world_;
  const repo::Repository& repository_;
  WriteSettings settings_;
  std::unique_ptr<files::Lock> lock_;
};

/// "incident(engage-unavailable): identified": the conventional message of a commit about one
/// incident; its id without the date.
[[nodiscard]] std::string commit_message(std::string_view id, std::string_view what);

}  // namespace pm::commands
