// A library that is loaded before the C library, so that one call of the system fails: the one with
// the number FAULT_CALL, with the error FAULT_ERROR. It then creates the file FAULT_SEEN,
// which tells the test that the program makes so many calls.

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <cstdlib>

namespace {

long number_in(const char* variable) {
  const char* text = std::getenv(variable);
  return text == nullptr ? 0 : std::strtol(text, nullptr, 10);
}

template <typename Function>
Function* next(const char* name) {
  return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

void leave_sign() {
  const char* path = std::getenv("FAULT_SEEN");
  if (path == nullptr) return;
  const auto file =
      next<long(long, ...)>("syscall")(SYS_openat, AT_FDCWD, path, O_CREAT | O_WRONLY, 0600);
  next<int(int)>("close")(static_cast<int>(file));
}

/// Returns whether this call is the one that fails, and sets `errno`.
bool fails() {
  static std::atomic<long> left = number_in("FAULT_CALL");
  if (--left != 0) return false;
  leave_sign();
  errno = static_cast<int>(number_in("FAULT_ERROR"));
  return true;
}

}  // namespace

extern "C" {

int open(const char* path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  const auto mode = va_arg(rest, mode_t);
  va_end(rest);
  return fails() ? -1 : next<int(const char*, int, ...)>("open")(path, flags, mode);
}

int openat(int folder, const char* path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  const auto mode = va_arg(rest, mode_t);
  va_end(rest);
  return fails() ? -1 : next<int(int, const char*, int, ...)>("openat")(folder, path, flags, mode);
}

ssize_t read(int file, void* into, std::size_t most) {
  return fails() ? -1 : next<ssize_t(int, void*, std::size_t)>("read")(file, into, most);
}

ssize_t write(int file, const void* bytes, std::size_t size) {
  return fails() ? -1 : next<ssize_t(int, const void*, std::size_t)>("write")(file, bytes, size);
}

int fstat(int file, struct stat* info) noexcept {
  return fails() ? -1 : next<int(int, struct stat*)>("fstat")(file, info);
}

int fsync(int file) { return fails() ? -1 : next<int(int)>("fsync")(file); }

int flock(int file, int how) noexcept {
  return fails() ? -1 : next<int(int, int)>("flock")(file, how);
}

int fchmod(int file, mode_t mode) noexcept {
  return fails() ? -1 : next<int(int, mode_t)>("fchmod")(file, mode);
}

int fchown(int file, uid_t owner, gid_t group) noexcept {
  return fails() ? -1 : next<int(int, uid_t, gid_t)>("fchown")(file, owner, group);
}

int rename(const char* from, const char* to) noexcept {
  return fails() ? -1 : next<int(const char*, const char*)>("rename")(from, to);
}

int link(const char* from, const char* to) noexcept {
  return fails() ? -1 : next<int(const char*, const char*)>("link")(from, to);
}

int unlink(const char* path) noexcept {
  return fails() ? -1 : next<int(const char*)>("unlink")(path);
}

int mkdir(const char* path, mode_t mode) noexcept {
  return fails() ? -1 : next<int(const char*, mode_t)>("mkdir")(path, mode);
}

ssize_t readlinkat(int folder, const char* path, char* into, std::size_t most) noexcept {
  return fails() ? -1
                 : next<ssize_t(int, const char*, char*, std::size_t)>("readlinkat")(folder, path,
                                                                                     into, most);
}

/// openat2 has no function of its own.
long syscall(long number, ...) noexcept {
  va_list rest;
  va_start(rest, number);
  long all[6];
  for (auto& each : all) each = va_arg(rest, long);
  va_end(rest);
  return fails() ? -1
                 : next<long(long, ...)>("syscall")(number, all[0], all[1], all[2], all[3], all[4],
                                                    all[5]);
}

}  // extern "C"
