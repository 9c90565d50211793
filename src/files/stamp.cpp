#include <cerrno>
#include <ctime>

#include <sys/stat.h>

#include "real_disk.hpp"

namespace pm::files {
namespace {

constexpr std::int64_t nanoseconds = 1'000'000'000;
/// The clocks of file systems are coarse: FAT counts in two seconds. So a change within this time
/// after another may not change the times of a file.
constexpr std::int64_t clock_grain = 2 * nanoseconds;

std::int64_t since_epoch(const timespec& time) {
  return std::int64_t{time.tv_sec} * nanoseconds + time.tv_nsec;
}

std::int64_t present() {
  timespec now{};
  ::clock_gettime(CLOCK_REALTIME, &now);
  return since_epoch(now);
}

}  // namespace

std::optional<Stamp> stamp_of(const std::string& path) {
  struct stat info {};
  if (::lstat(path.c_str(), &info) != 0) {
    if (errno == ENOENT || errno == ENOTDIR) return std::nullopt;
    return Stamp{.fresh = true};
  }
  if (S_ISLNK(info.st_mode) && ::stat(path.c_str(), &info) != 0) return Stamp{.fresh = true};
#ifdef __APPLE__
  const auto& modified = info.st_mtimespec;
  const auto& changed = info.st_ctimespec;
#else
  const auto& modified = info.st_mtim;
  const auto& changed = info.st_ctim;
#endif
  Stamp stamp = {.size = static_cast<std::uint64_t>(info.st_size),
                 .inode = static_cast<std::uint64_t>(info.st_ino),
                 .modified = since_epoch(modified),
                 .changed = since_epoch(changed)};
  const auto settled = present() - clock_grain;
  stamp.fresh = stamp.modified > settled || stamp.changed > settled;
  return stamp;
}

}  // namespace pm::files
