#include "system.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cerrno>
#include <cstdio>
#include <system_error>

#if __has_include(<linux/openat2.h>)
#include <linux/openat2.h>
#include <sys/syscall.h>
#endif

#include <fmt/format.h>

#include "pm/files/failure.hpp"

namespace pm::files {

bool still_at(const Descriptor& file, const std::string& path) {
  struct stat opened {};
  struct stat named {};
  return ::fstat(file.get(), &opened) == 0 && ::lstat(path.c_str(), &named) == 0 &&
         opened.st_dev == named.st_dev && opened.st_ino == named.st_ino;
}

std::string reason(int error) {
  auto words = std::generic_category().message(error);
  if (!words.empty() && words[0] >= 'A' && words[0] <= 'Z') {
    words[0] = static_cast<char>(words[0] - 'A' + 'a');
  }
  return words;
}

void fail(std::string_view what, const std::string& path, int error) {
  throw Failure(fmt::format("cannot {} `{}`: {}", what, path, reason(error)));
}

bool means_unsupported(int error) {
  // FAT reports EPERM for links and permissions; other file systems report EINVAL for unknown
  // flags.
  return error == EPERM || error == EINVAL || error == ENOSYS || error == EOPNOTSUPP ||
         error == ENOTSUP;
}

namespace {

int open_with_mode(const char* path, int flags, mode_t mode) { return ::open(path, flags, mode); }

int open_without_links([[maybe_unused]] int folder, [[maybe_unused]] const char* path,
                       [[maybe_unused]] int flags) {
#if defined(SYS_openat2) && defined(RESOLVE_BENEATH)
  open_how how{};
  how.flags = static_cast<decltype(how.flags)>(flags);
  how.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS;
  return static_cast<int>(::syscall(SYS_openat2, folder, path, &how, sizeof how));
#else
  errno = ENOSYS;
  return -1;
#endif
}

int rename_to_new([[maybe_unused]] const char* from, [[maybe_unused]] const char* to) {
#ifdef RENAME_NOREPLACE
  return ::renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE);
#else
  errno = ENOSYS;
  return -1;
#endif
}

}  // namespace

const System& real_system() {
  static const System system = {
      .open = open_with_mode,
      .open_without_links = open_without_links,
      .flock = ::flock,
      .fchown = ::fchown,
      .fchmod = ::fchmod,
      .fstat = ::fstat,
      .write = ::write,
      .fsync = ::fsync,
      .rename = ::rename,
      .rename_to_new = rename_to_new,
      .link = ::link,
      .unlink = ::unlink,
      .mkdir = ::mkdir,
  };
  return system;
}

}  // namespace pm::files
