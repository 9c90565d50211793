#pragma once

#include <cstddef>
#include <functional>

#include <sys/stat.h>
#include <sys/types.h>

namespace pm::files {

/// The system calls for writing, as POSIX defines them: -1 and `errno` on failure. They are in a
/// table so that tests can make each of them fail, or be the last one.
struct System {
  std::function<int(const char* path, int flags, mode_t mode)> open;
  std::function<int(int file, int how)> flock;
  std::function<int(int file, uid_t owner, gid_t group)> fchown;
  std::function<int(int file, mode_t mode)> fchmod;
  std::function<int(int file, struct stat* info)> fstat;
  std::function<ssize_t(int file, const void* bytes, std::size_t size)> write;
  std::function<int(int file)> fsync;
  std::function<int(const char* from, const char* to)> rename;
  /// Fails with EEXIST if the name exists. Linux has it (since 2014), but not for all disks.
  std::function<int(const char* from, const char* to)> rename_to_new;
  std::function<int(const char* from, const char* to)> link;
  std::function<int(const char* path)> unlink;
  std::function<int(const char* path, mode_t mode)> mkdir;
};

[[nodiscard]] const System& real_system();

}  // namespace pm::files
