#include "write.hpp"

#include <cerrno>
#include <optional>

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include "folders.hpp"
#include "pm/files/failure.hpp"
#include "refusal.hpp"
#include "temporary.hpp"

namespace pm::files {
namespace {

using Info = struct stat;

/// What stands at a path; a link is not followed.
std::optional<Info> found_at(const std::string& path) {
  Info info{};
  if (::lstat(path.c_str(), &info) == 0) return info;
  return std::nullopt;
}

/// A file can be replaced, unless it is one that the user has protected.
void require_file(const std::string& path, const Info& info) {
  if (S_ISLNK(info.st_mode)) {
    throw Failure(fmt::format("cannot write `{}`: it is a symbolic link", path),
                  "write to the file it points to, or remove the link");
  }
  if (S_ISDIR(info.st_mode)) fail("write", path, EISDIR);
  if (!S_ISREG(info.st_mode)) throw Failure(fmt::format("cannot write `{}`: it is no file", path));
  if (::access(path.c_str(), W_OK) != 0) fail("write", path, errno);
}

/// Gives the new file the owner, as far as the system lets us, and the permissions of the old one.
void keep_owner(const System& system, const Descriptor& file, const Info& before,
                const std::string& path) {
  system.fchown(file.get(), before.st_uid, before.st_gid);
  if (system.fchmod(file.get(), before.st_mode & 0777) != 0 && !means_unsupported(errno))
    fail("write", path, errno);
}

}  // namespace

void write_file(const System& system, const std::string& path, std::string_view bytes) {
  const auto before = found_at(path);
  if (before) require_file(path, *before);
  make_folders(system, folder_of(path));
  Temporary temporary(system, path, before ? 0600 : 0666);
  if (before) keep_owner(system, temporary.file(), *before, path);
  temporary.write(bytes);
  temporary.replace();
  sync_folder(system, folder_of(path));
}

bool create_file(const System& system, const std::string& path, std::string_view bytes) {
  if (found_at(path)) return false;
  make_folders(system, folder_of(path));
  Temporary temporary(system, path, 0666);
  temporary.write(bytes);
  const bool is_new = temporary.become_new();
  sync_folder(system, folder_of(path));
  return is_new;
}

}  // namespace pm::files
