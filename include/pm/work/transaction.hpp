#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pm/files/lock.hpp"
#include "pm/files/program.hpp"
#include "pm/repo/lock.hpp"
#include "pm/repo/repository.hpp"
#include "pm/time/instant.hpp"
#include "pm/work/host.hpp"

namespace pm::work {

/// The options of a command that writes.
struct WriteSettings {
  bool dry_run = false;  ///< write nothing; keep the diff
  bool commit = false;   ///< commit only what was written
  bool push = false;     ///< push that commit
  time::Milliseconds lock_wait = 30 * time::seconds;
};

/// The result of a commit.
struct Commit {
  enum class End {
    not_wanted,  ///< not requested, or nothing was written
    unchanged,   ///< the files are as in the last commit
    made,
    failed,  ///< git failed; the written files stay
  };
  End end = End::not_wanted;
  std::string out = {};  ///< what git printed, and to which stream
  std::string err = {};
  std::string place = {};  ///< what is unusual about the place of a commit that was made
};

/// One file before and after a change of several files.
struct FileChange {
  std::string from;  ///< its path
  std::string to;    ///< its new path; equal to `from` if it does not move
  std::string before;
  std::string after;

  [[nodiscard]] bool moves() const { return from != to; }
};

/// Exclusive write access to a repository. Read what you want to change after it has begun.
class Transaction {
 public:
  /// Takes the lock, except in a dry run. Other processes see `command` as the holder. Throws a
  /// `Failure` if a requested commit is impossible without a working tree, before anything has
  /// changed.
  Transaction(const Host& host, const repo::Repository& repository, const WriteSettings& settings,
              std::string_view command);

  /// Writes a file inside the repository; a dry run adds to the diff instead. If another program
  /// has changed the file since `before` was read, reads it again and merges both changes. Returns
  /// whether it did. Throws a `Failure` and writes nothing if they are in conflict.
  bool write(const std::string& path, std::string_view before, std::string_view after);
  /// Creates a file inside the repository; a dry run adds to the diff instead. Returns false if the
  /// file exists.
  [[nodiscard]] bool create(const std::string& path, std::string_view bytes);
  /// Changes and moves files inside the repository: all of them, or none if one fails. A file that
  /// exists is a `Failure`, not replaced. In a dry run adds to the diff. A process that is killed
  /// midway leaves no file removed whose content is not in its new place.
  void change(const std::vector<FileChange>& changes);
  /// Releases the lock, so that other processes write while this one asks, or reads all records.
  void release() { lock_.reset(); }
  /// Commits written files of one directory, if the settings require it. Releases the lock: git
  /// runs hooks, signs, and may ask for a password.
  [[nodiscard]] Commit commit(const std::vector<std::string>& paths, const std::string& message);

  /// Pushes with git, if the settings require it, after a commit was made. Releases the lock first:
  /// a network can be slow. Returns what git printed, and its exit status.
  [[nodiscard]] std::optional<files::Ended> push();

  [[nodiscard]] bool dry_run() const { return settings_.dry_run; }
  /// Returns the changes of a dry run since the last call, as a unified diff.
  [[nodiscard]] std::string take_diff();

 private:
  void add_diff(const std::string& path, std::string_view before, std::string_view after,
                bool is_new);
  [[nodiscard]] repo::Patience patience() const;

  Host host_;
  const repo::Repository& repository_;
  WriteSettings settings_;
  std::string command_;
  std::unique_ptr<files::Lock> lock_;
  std::string diff_;
};

/// "incident(engage-unavailable): identified": the conventional message of a commit about one
/// incident; its id without the date.
[[nodiscard]] std::string commit_message(std::string_view id, std::string_view what);

}  // namespace pm::work
