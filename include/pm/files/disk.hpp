#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "pm/files/lock.hpp"
#include "pm/files/reading.hpp"

namespace pm::files {

/// A link that leads nowhere is `other`: it is there, and reading it says why it cannot be read.
enum class Kind { missing, file, folder, other };

/// Where files are. The real disk, or one in memory for tests. Paths are as the system takes them,
/// relative ones from the working folder. Every call may throw a `Failure`, and may be made from
/// several threads at once.
class Disk {
 public:
  virtual ~Disk() = default;

  /// What stands at a path; symbolic links are followed.
  [[nodiscard]] virtual Kind kind(const std::string& path) const = 0;
  /// A file's bytes. A folder, a device, or a file of more than `most` bytes is a failure.
  [[nodiscard]] virtual std::string read(const std::string& path, std::size_t most) const = 0;
  /// Opens a file that is read a piece at a time, whatever its size. What is no file is a failure.
  [[nodiscard]] virtual std::unique_ptr<Reading> open(const std::string& path) const = 0;
  /// The names in a folder, sorted by byte, without those that begin with a dot.
  [[nodiscard]] virtual std::vector<std::string> list(const std::string& folder) const = 0;
  /// Puts a file there, whole or not at all; folders that are missing are made. A symbolic link or
  /// a device at the path is a failure, since it would be replaced, and so is a read-only file.
  virtual void write(const std::string& path, std::string_view bytes) = 0;
  /// The same for a file that is new. False, and nothing is touched, when something stands there.
  [[nodiscard]] virtual bool create(const std::string& path, std::string_view bytes) = 0;
  /// Removes a file; one that is not there is none the worse.
  virtual void remove(const std::string& path) = 0;
  /// Removes what writes that were cut short have left in a folder; not what is being written.
  virtual void sweep(const std::string& folder) = 0;
  /// Tries to take the lock whose file this is; the file is made if it is missing. `words` are what
  /// others are told of the holder while it is held.
  [[nodiscard]] virtual std::variant<std::unique_ptr<Lock>, Held> lock(const std::string& path,
                                                                       std::string_view words) = 0;
  /// A path as it is called from the root, links followed as far as it exists: two paths lead to
  /// the same place if and only if this is the same.
  [[nodiscard]] virtual std::string resolved(const std::string& path) const = 0;
  /// The working folder, absolute.
  [[nodiscard]] virtual std::string current_folder() const = 0;
};

/// The disk of the machine. Files are written to a temporary name beside their own (which begins
/// with a dot), synced and renamed; one that exists keeps its permissions and, where the system
/// lets us, its owner. Its other hard links keep the old bytes.
[[nodiscard]] Disk& real_disk();

}  // namespace pm::files
