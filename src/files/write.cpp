#include "real_disk.hpp"

#include <cerrno>
#include <cstddef>
#include <functional>
#include <optional>

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include "folders.hpp"
#include "pm/files/failure.hpp"
#include "system.hpp"
#include "temporary.hpp"

namespace pm::files {
namespace {

using Info = struct stat;

/// The file at a path; does not follow links.
std::optional<Info> found_at(const std::string& path) {
  Info info{};
  if (::lstat(path.c_str(), &info) == 0) return info;
  return std::nullopt;
}

/// Throws unless pm may replace the file; a write-protected file stays.
void require_file(const std::string& path, const Info& info) {
  if (S_ISLNK(info.st_mode)) {
    throw Failure(fmt::format("cannot write `{}`: it is a symbolic link", path),
                  "write to the file it points to, or remove the link");
  }
  if (S_ISDIR(info.st_mode)) fail("write", path, EISDIR);
  if (!S_ISREG(info.st_mode))
    throw Failure(fmt::format("cannot write `{}`: it is not a regular file", path));
  if (::access(path.c_str(), W_OK) != 0) fail("write", path, errno);
}

/// Gives the new file the owner and the group of the old one, as far as the system permits: without
/// the right to change the owner, pm may still belong to the group. Returns whether the group is
/// the same.
bool keep_group(const System& system, const Descriptor& file, const Info& before) {
  constexpr auto as_it_is = static_cast<uid_t>(-1);
  if (system.fchown(file.get(), before.st_uid, before.st_gid) == 0) return true;
  if (system.fchown(file.get(), as_it_is, before.st_gid) == 0) return true;
  Info now{};
  return system.fstat(file.get(), &now) == 0 && now.st_gid == before.st_gid;
}

/// Returns the permissions of the old file, without those of its group if the group is different.
mode_t permissions(const Info& before, bool same_group) {
  const mode_t mode = before.st_mode & 0777;
  const mode_t of_others = mode & 07;
  return same_group ? mode : mode & (0707 | (of_others << 3));
}

void keep_owner(const System& system, const Descriptor& file, const Info& before,
                const std::string& path) {
  const auto mode = permissions(before, keep_group(system, file, before));
  if (system.fchmod(file.get(), mode) != 0 && !means_unsupported(errno)) fail("write", path, errno);
}

/// Writes a file unless `has_changed` says, as the last step, that it must stay.
bool write_unless(const System& system, const std::string& path, std::string_view bytes, Sync sync,
                  const std::function<bool()>& has_changed) {
  const auto before = found_at(path);
  if (before) require_file(path, *before);
  make_folders(system, folder_of(path));
  Temporary temporary(system, path, before ? 0600 : 0666);
  if (before) keep_owner(system, temporary.file(), *before, path);
  temporary.write(bytes);
  if (sync == Sync::yes) temporary.sync();
  if (has_changed && has_changed()) return false;
  temporary.replace();
  if (sync == Sync::yes) sync_folder(system, folder_of(path));
  return true;
}

}  // namespace

void write_file(const System& system, const std::string& path, std::string_view bytes, Sync sync) {
  (void)write_unless(system, path, bytes, sync, {});
}

bool replace_file(const System& system, const std::string& path, std::string_view before,
                  std::string_view bytes) {
  const auto has_changed = [&] {
    const auto now = found_at(path);
    return !now || !S_ISREG(now->st_mode) ||
           static_cast<std::size_t>(now->st_size) != before.size() ||
           read_file(path, before.size()) != before;
  };
  return write_unless(system, path, bytes, Sync::yes, has_changed);
}

bool create_file(const System& system, const std::string& path, std::string_view bytes) {
  if (found_at(path)) return false;
  make_folders(system, folder_of(path));
  Temporary temporary(system, path, 0666);
  temporary.write(bytes);
  temporary.sync();
  const bool is_new = temporary.become_new();
  sync_folder(system, folder_of(path));
  return is_new;
}

}  // namespace pm::files
