#pragma once

#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

namespace pm::files {

/// An open file of the system, closed when it goes out of scope. Empty if opening failed.
class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  ~Descriptor() { close(); }

  void close() {
    if (number_ >= 0) ::close(std::exchange(number_, -1));
  }

  /// Leaves closing to another owner.
  void release() { number_ = -1; }

  [[nodiscard]] explicit operator bool() const { return number_ >= 0; }
  [[nodiscard]] int get() const { return number_; }

 private:
  int number_ = -1;
};

/// Returns whether a path still leads to this open file. Another process may have removed or
/// replaced it.
[[nodiscard]] bool still_at(const Descriptor& file, const std::string& path);

/// Returns the system's text for an error number, in lower case: "no such file or directory".
[[nodiscard]] std::string reason(int error);

/// Throws the `Failure` "cannot read `a.yaml`: no such file or directory".
[[noreturn]] void fail(std::string_view what, const std::string& path, int error);

/// Returns whether an error number means that a file system does not support the call.
[[nodiscard]] bool means_unsupported(int error);

/// The system calls for writing, as POSIX defines them: -1 and `errno` on failure. They are in a
/// table so that tests can make each of them fail, or be the last one.
struct System {
  std::function<int(const char* path, int flags, mode_t mode)> open;
  /// Opens a path below an open directory. Fails with EXDEV if the path leaves it, and with ELOOP
  /// at a link. Linux has it (since 2020), but some containers forbid it.
  std::function<int(int folder, const char* path, int flags)> open_without_links;
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
