#include "temporary.hpp"

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>

#include "refusal.hpp"
#include "same_file.hpp"
#include "temporary_name.hpp"

namespace pm::files {
namespace {

constexpr int most_tries = 1000;  ///< far more than names that can be taken by chance

/// A temporary that this process has locked. Empty when a sweep, which takes it for one that was
/// left, was quicker.
Descriptor locked(const System& system, Descriptor file, const std::string& path) {
  const bool taken = system.flock(file.get(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
  return !taken && still_at(file, path) ? std::move(file) : Descriptor();
}

}  // namespace

Temporary::Temporary(const System& system, const std::string& target, mode_t mode)
    : system_(system), target_(target) {
  for (int tries = 0; !file_ && tries < most_tries; ++tries) {
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
  if (system_.fsync(file_.get()) != 0 && !means_unsupported(errno)) fail("write", target_, errno);
}

void Temporary::replace() {
  if (system_.rename(path_.c_str(), target_.c_str()) != 0) fail("write", target_, errno);
  path_.clear();
}

/// 0, or the error number. A link is what every Unix can make, without ever replacing anything; FAT
/// has none. A disk that knows neither has its name taken by an empty file first.
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

}  // namespace pm::files
