#include "real_disk.hpp"

#include <array>
#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "pm/files/failure.hpp"
#include "system.hpp"

namespace pm::files {
namespace {

constexpr int lock_tries = 100;  ///< more than one only if another process releases it in between

class FileLock final : public Lock {
 public:
  FileLock(const System& system, Descriptor file, std::string path)
      : system_(system), file_(std::move(file)), path_(std::move(path)) {}
  /// Removes the file while the lock is still held: a waiting process sees this and creates a new
  /// one.
  ~FileLock() override {
    if (still_at(file_, path_)) system_.unlink(path_.c_str());
  }

 private:
  const System& system_;
  Descriptor file_;
  std::string path_;
};

[[noreturn]] void refuse(const std::string& path, const std::string& why) {
  throw Failure(fmt::format("cannot lock `{}`: {}", path, why),
                "pm locks this file while it writes, so that only one process writes at a time");
}

void require_lock_file(const Descriptor& file, const std::string& path) {
  struct stat info {};
  if (::fstat(file.get(), &info) != 0) refuse(path, reason(errno));
  if (!S_ISREG(info.st_mode)) refuse(path, "it is not a regular file");
  if (info.st_nlink > 1) refuse(path, "another hard link leads to it");
}

/// Opens the file of the lock. If another user created it, it may be read-only, which is enough to
/// see whether it is held.
Descriptor open_lock_file(const System& system, const std::string& path) {
  const int flags = O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK;
  Descriptor file(system.open(path.c_str(), flags | O_RDWR | O_CREAT, 0666));
  if (!file && errno == EACCES) {
    file = Descriptor(system.open(path.c_str(), flags | O_RDONLY, 0));
    if (!file) errno = EACCES;
  }
  if (!file) refuse(path, errno == ELOOP ? "it is a symbolic link" : reason(errno));
  require_lock_file(file, path);
  return file;
}

/// Returns false if another process has it.
bool lock_now(const System& system, const Descriptor& file, const std::string& path) {
  if (system.flock(file.get(), LOCK_EX | LOCK_NB) == 0) return true;
  if (errno != EWOULDBLOCK) refuse(path, reason(errno));
  return false;
}

/// The first line of a lock's file.
std::string words_in(const Descriptor& file) {
  std::array<char, 200> bytes{};
  const auto size = ::pread(file.get(), bytes.data(), bytes.size(), 0);
  const std::string words(bytes.data(), size > 0 ? static_cast<std::size_t>(size) : 0);
  return words.substr(0, words.find('\n'));
}

/// Writes the holder into the lock's file. The lock is held in any case: on a full disk the later
/// write reports the error.
void sign(const System& system, const Descriptor& file, std::string_view words) {
  const auto line = fmt::format("process {}, {}\n", ::getpid(), words);
  if (::ftruncate(file.get(), 0) == 0) system.write(file.get(), line.data(), line.size());
}

bool can_be_written(const Descriptor& file) {
  return (::fcntl(file.get(), F_GETFL) & O_ACCMODE) == O_RDWR;
}

}  // namespace

Result<std::unique_ptr<Lock>, Held> take_lock(const System& system, const std::string& path,
                                              std::string_view words) {
  for (int tries = 0; tries < lock_tries; ++tries) {
    auto file = open_lock_file(system, path);
    if (!lock_now(system, file, path)) return failed(Held{words_in(file)});
    if (!still_at(file, path)) continue;
    if (can_be_written(file)) {
      sign(system, file, words);
      return std::make_unique<FileLock>(system, std::move(file), path);
    }
    // A dead process of another user left it.
    if (system.unlink(path.c_str()) != 0) refuse(path, reason(errno));
  }
  return failed(Held{});
}

}  // namespace pm::files
