#include "system.hpp"

#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace pm::files {
namespace {

int open_with_mode(const char* path, int flags, mode_t mode) { return ::open(path, flags, mode); }

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
