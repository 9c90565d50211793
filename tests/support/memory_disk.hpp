#pragma once

#include <atomic>
#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "pm/files/disk.hpp"

namespace pm::tests {

/// Files in memory. Paths are relative to the current directory, which is two directories deep.
class MemoryDisk final : public files::Disk {
 public:
  MemoryDisk() = default;
  /// Creates a copy of all files below a directory of the real disk.
  explicit MemoryDisk(const std::string& folder);

  files::Kind kind(const std::string& path) const override;
  /// Files in memory have no times: the inode is a number of their content.
  std::optional<files::Stamp> stamp(const std::string& path) const override;
  std::string read(const std::string& path, std::size_t most) const override;
  std::unique_ptr<files::Reading> open(const std::string& path) const override;
  std::unique_ptr<files::Reading> open_beneath(const files::Beneath& file) const override;
  std::vector<std::string> list_beneath(const files::Beneath& folder) const override;
  std::vector<std::string> list(const std::string& folder) const override;
  void write(const std::string& path, std::string_view bytes) override;
  bool replace(const std::string& path, std::string_view before, std::string_view bytes) override;
  void write_unsynced(const std::string& path, std::string_view bytes) override {
    write(path, bytes);
  }
  bool create(const std::string& path, std::string_view bytes) override;
  void remove(const std::string& path) override { files.erase(at(path)); }
  void sweep(const std::string&) override {}
  Result<std::unique_ptr<files::Lock>, files::Held> lock(const std::string& path,
                                                         std::string_view words) override;
  std::string resolved(const std::string& path) const override;
  std::string current_folder() const override;

  /// Makes a directory the current one, for all calls. Throws a `Failure` if it does not exist.
  void enter(const std::string& folder);

  std::map<std::string, std::string> files;  ///< by path, without `./`
  std::map<std::string, std::string> held;   ///< locks and their holders, by path
  std::map<std::string, std::string> links;  ///< symbolic links and what they lead to, absolute
  /// The number of files read, of all copies of this disk.
  std::shared_ptr<std::atomic<std::size_t>> reads = std::make_shared<std::atomic<std::size_t>>();
  std::string full;  ///< no room for files with this extension, if it is set

 private:
  /// Returns the path from the first current directory.
  std::string at(const std::string& path) const;
  /// Returns the path behind the links of a path, which stays below the root.
  std::string confined(std::string_view what, const files::Beneath& place) const;

  std::string current_;
};

}  // namespace pm::tests
