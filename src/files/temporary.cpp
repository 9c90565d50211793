#include "temporary.hpp"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <random>
#include <system_error>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>

#include "system.hpp"

namespace pm::files {
namespace {

constexpr std::string_view mark = ".pm-";
constexpr std::string_view digits = "0123456789abcdef";
/// Random digits: so many that no word or date of another program, as in `.notes.pm-backup`, has
/// their form.
constexpr std::size_t drawn = 16;
constexpr std::size_t most_kept = 200;  ///< bytes of the name; disks accept 255

std::string by_lot() {
  std::random_device random;
  std::string text(drawn, ' ');
  for (auto& digit : text) digit = digits[random() % digits.size()];
  return text;
}

}  // namespace

std::string temporary_path(const std::string& target) {
  const auto name = target.rfind('/') + 1;
  return fmt::format("{}.{}{}{}", target.substr(0, name), target.substr(name, most_kept), mark,
                     by_lot());
}

bool is_temporary(std::string_view name) {
  if (name.size() < 1 + mark.size() + drawn || name.front() != '.') return false;
  const auto end = name.substr(name.size() - drawn);
  return name.substr(0, name.size() - drawn).ends_with(mark) &&
         std::all_of(end.begin(), end.end(),
                     [](char c) { return digits.find(c) != std::string_view::npos; });
}

namespace {

constexpr int name_tries = 1000;  ///< far more than names that can exist by chance

/// Returns a temporary file that this process has locked. Empty if a sweep took it for a leftover
/// and was faster.
Descriptor locked(const System& system, Descriptor file, const std::string& path) {
  const bool taken = system.flock(file.get(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
  return !taken && still_at(file, path) ? std::move(file) : Descriptor();
}

}  // namespace

Temporary::Temporary(const System& system, const std::string& target, mode_t mode)
    : system_(system), target_(target) {
  for (int tries = 0; !file_ && tries < name_tries; ++tries) {
    path_ = temporary_path(target);
    const int flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW;
    Descriptor made(system.open(path_.c_str(), flags, mode));
    if (!made && errno == EEXIST) continue;
    if (!made) fail("write", target, errno);
    file_ = locked(system, std::move(made), path_);
  }
  if (!file_) fail("write", target, EEXIST);
}

Temporary::~Temporary() {
  if (!path_.empty()) system_.unlink(path_.c_str());
}

void Temporary::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto done = system_.write(file_.get(), bytes.data(), bytes.size());
    if (done < 0 && errno == EINTR) continue;
    if (done < 0) fail("write", target_, errno);
    bytes.remove_prefix(static_cast<std::size_t>(done));
  }
}

void Temporary::sync() {
  if (system_.fsync(file_.get()) != 0 && !means_unsupported(errno)) fail("write", target_, errno);
}

void Temporary::replace() {
  if (system_.rename(path_.c_str(), target_.c_str()) != 0) fail("write", target_, errno);
  path_.clear();
}

/// Returns 0 or the error number. A link works on every Unix and never replaces a file; FAT has no
/// links. If a disk supports neither call, an empty file takes the name first.
int Temporary::take_name() {
  if (system_.link(path_.c_str(), target_.c_str()) == 0) return 0;
  if (!means_unsupported(errno)) return errno;
  if (system_.rename_to_new(path_.c_str(), target_.c_str()) == 0) return 0;
  if (!means_unsupported(errno)) return errno;
  const int flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC;
  const Descriptor claimed(system_.open(target_.c_str(), flags, 0600));
  if (!claimed) return errno;
  if (system_.rename(path_.c_str(), target_.c_str()) == 0) return 0;
  const int error = errno;
  system_.unlink(target_.c_str());
  return error;
}

bool Temporary::become_new() {
  const int error = take_name();
  if (error != 0 && error != EEXIST) fail("write", target_, error);
  return error == 0;
}

namespace {

namespace fs = std::filesystem;

std::vector<std::string> temporaries(const std::string& folder) {
  std::vector<std::string> paths;
  std::error_code error;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    if (!is_temporary(at->path().filename().string())) continue;
    std::error_code unknown;
    if (fs::is_regular_file(at->symlink_status(unknown))) paths.push_back(at->path().string());
  }
  return paths;
}

/// A shared lock is enough to see that no writer has the file, and works on a file that is open
/// only for reading.
void remove_if_left(const System& system, const std::string& path) {
  const int flags = O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK;
  const Descriptor file(system.open(path.c_str(), flags, 0));
  const bool left = file && system.flock(file.get(), LOCK_SH | LOCK_NB) == 0;
  if (left) system.unlink(path.c_str());
}

}  // namespace

void sweep_folder(const System& system, const std::string& folder) {
  for (const auto& path : temporaries(folder)) remove_if_left(system, path);
}

}  // namespace pm::files
