#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pm/files/beneath.hpp"
#include "pm/files/lock.hpp"
#include "pm/files/reading.hpp"
#include "pm/files/stamp.hpp"
#include "pm/text/result.hpp"

namespace pm::files {

/// A broken symbolic link is `other`: it exists, and the failure of reading it gives the reason.
enum class Kind { missing, file, folder, other };

/// Access to files: the real disk, or a disk in memory for tests. Relative paths start from the
/// current directory. Every call may throw a `Failure`, and several threads may call at once.
class Disk {
 public:
  virtual ~Disk() = default;

  /// Returns the kind of a path; follows symbolic links.
  [[nodiscard]] virtual Kind kind(const std::string& path) const = 0;
  /// Returns the stamp of a path; follows symbolic links. Returns nothing if nothing is there. If
  /// the system does not give it, the stamp is fresh.
  [[nodiscard]] virtual std::optional<Stamp> stamp(const std::string& path) const = 0;
  /// Returns the bytes of a file. Fails on a directory, a device, or a file of more than `most`
  /// bytes.
  [[nodiscard]] virtual std::string read(const std::string& path, std::size_t most) const = 0;
  /// Opens a file of any size, to read it in pieces. Fails on anything but a file.
  [[nodiscard]] virtual std::unique_ptr<Reading> open(const std::string& path) const = 0;
  /// Opens a file of a repository, and never one that is outside its root or in git's own
  /// directory. Links inside the root work. `read_beneath` reads the file whole.
  [[nodiscard]] virtual std::unique_ptr<Reading> open_beneath(const Beneath& file) const = 0;
  /// Returns the names in a directory of a repository, as `list` does.
  [[nodiscard]] virtual std::vector<std::string> list_beneath(const Beneath& folder) const = 0;
  /// Returns the names in a directory, sorted by byte, without names that begin with a dot.
  [[nodiscard]] virtual std::vector<std::string> list(const std::string& folder) const = 0;
  /// Writes a file completely or not at all, and creates missing directories. Fails on a symbolic
  /// link or a device, which it would replace, and on a read-only file.
  virtual void write(const std::string& path, std::string_view bytes) = 0;
  /// Writes a file in the same way if it still has the bytes `before`, as it was read. The look is
  /// the last step before the change. Returns false and changes nothing if another program has
  /// changed or removed the file.
  [[nodiscard]] virtual bool replace(const std::string& path, std::string_view before,
                                     std::string_view bytes) = 0;
  /// Writes a file that pm can make again: completely or not at all for other processes, but a
  /// crash of the machine may lose or damage it. Much cheaper than `write`.
  virtual void write_unsynced(const std::string& path, std::string_view bytes) = 0;
  /// Creates a file in the same way as `write`. Returns false and changes nothing if the path
  /// exists.
  [[nodiscard]] virtual bool create(const std::string& path, std::string_view bytes) = 0;
  /// Removes a file; a missing file is not a failure.
  virtual void remove(const std::string& path) = 0;
  /// Removes temporary files of interrupted writes from a directory, but not those in use.
  virtual void sweep(const std::string& folder) = 0;
  /// Tries to take the lock of a file, and creates the file if it is missing. Returns the holder if
  /// that is another process. While this process holds the lock, others can read `words` about it.
  [[nodiscard]] virtual Result<std::unique_ptr<Lock>, Held> lock(const std::string& path,
                                                                 std::string_view words) = 0;
  /// Returns the absolute path, with links resolved as far as it exists. Two paths lead to the same
  /// place if and only if their results are equal.
  [[nodiscard]] virtual std::string resolved(const std::string& path) const = 0;
  /// Returns the current directory, absolute.
  [[nodiscard]] virtual std::string current_folder() const = 0;
};

/// Returns the disk of the machine. It writes to a temporary file next to the target, whose name
/// begins with a dot, syncs it and renames it. An existing file keeps its permissions and, if the
/// system permits, its owner. Other hard links keep the old bytes.
[[nodiscard]] Disk& real_disk();

}  // namespace pm::files
