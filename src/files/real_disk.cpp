#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <system_error>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include "descriptor.hpp"
#include "pm/files/disk.hpp"
#include "pm/files/failure.hpp"

namespace pm::files {
namespace {

namespace fs = std::filesystem;

/// "no such file or directory": the system's words, in the case of ours.
std::string reason(int error) {
  auto words = std::generic_category().message(error);
  if (!words.empty() && words[0] >= 'A' && words[0] <= 'Z') {
    words[0] = static_cast<char>(words[0] - 'A' + 'a');
  }
  return words;
}

[[noreturn]] void fail(std::string_view what, const std::string& path, int error) {
  throw Failure(fmt::format("cannot {} `{}`: {}", what, path, reason(error)));
}

std::string read_all(const Descriptor& file, const std::string& path, std::size_t most) {
  struct stat info {};
  if (::fstat(file.get(), &info) != 0) fail("read", path, errno);
  if (S_ISDIR(info.st_mode)) fail("read", path, EISDIR);
  if (!S_ISREG(info.st_mode)) throw Failure(fmt::format("cannot read `{}`: it is no file", path));
  std::string bytes(static_cast<std::size_t>(info.st_size) + 1, '\0');
  std::size_t size = 0;
  for (;;) {
    if (size > most) {
      throw Failure(fmt::format("cannot read `{}`: it is larger than {} bytes", path, most));
    }
    if (size == bytes.size()) bytes.resize(size * 2);
    const auto got = ::read(file.get(), bytes.data() + size, bytes.size() - size);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail("read", path, errno);
    if (got == 0) break;
    size += static_cast<std::size_t>(got);
  }
  bytes.resize(size);
  return bytes;
}

void write_all(const Descriptor& file, std::string_view bytes, const std::string& path) {
  while (!bytes.empty()) {
    const auto done = ::write(file.get(), bytes.data(), bytes.size());
    if (done < 0 && errno == EINTR) continue;
    if (done < 0) fail("write", path, errno);
    bytes.remove_prefix(static_cast<std::size_t>(done));
  }
}

/// The mask of this process, which can only be read by setting it: done once, by the first who
/// asks.
mode_t file_mask() {
  static const mode_t mask = [] {
    const auto found = ::umask(0);
    ::umask(found);
    return found;
  }();
  return mask;
}

/// The permissions that a written file has: those it had, else what the system gives new files.
void keep_permissions(const Descriptor& file, const std::string& path) {
  struct stat info {};
  if (::lstat(path.c_str(), &info) == 0) {
    if (S_ISLNK(info.st_mode)) {
      throw Failure(fmt::format("cannot write `{}`: it is a symbolic link", path),
                    "write to the file it points to, or remove the link");
    }
    if (S_ISDIR(info.st_mode)) fail("write", path, EISDIR);
    if (!S_ISREG(info.st_mode))
      throw Failure(fmt::format("cannot write `{}`: it is no file", path));
    ::fchmod(file.get(), info.st_mode & 07777);
    return;
  }
  ::fchmod(file.get(), 0666 & ~file_mask());
}

/// A temporary file beside the one that is to be written; gone again unless it was renamed.
class Temporary {
 public:
  explicit Temporary(const fs::path& beside)
      : path_((beside.parent_path() / fmt::format(".{}.XXXXXX", beside.filename().string()))
                  .string()),
        file_(::mkostemp(path_.data(), O_CLOEXEC)) {
    if (!file_) fail("write", beside.string(), errno);
  }
  Temporary(const Temporary&) = delete;
  Temporary& operator=(const Temporary&) = delete;
  ~Temporary() {
    if (!renamed_) ::unlink(path_.c_str());
  }

  [[nodiscard]] const Descriptor& file() const { return file_; }

  void become(const std::string& path) {
    if (::fsync(file_.get()) != 0) fail("write", path, errno);
    if (::rename(path_.c_str(), path.c_str()) != 0) fail("write", path, errno);
    renamed_ = true;
  }

 private:
  std::string path_;
  Descriptor file_;
  bool renamed_ = false;
};

void sync_folder(const fs::path& folder) {
  const Descriptor file(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (file) ::fsync(file.get());
}

void make_folders(const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) fail("make the folder", folder.string(), error.value());
}

class RealDisk final : public Disk {
 public:
  Kind kind(const std::string& path) const override {
    std::error_code error;
    switch (fs::status(path, error).type()) {
      case fs::file_type::not_found:
        return fs::is_symlink(fs::symlink_status(path, error)) ? Kind::other : Kind::missing;
      case fs::file_type::regular:
        return Kind::file;
      case fs::file_type::directory:
        return Kind::folder;
      default:
        return Kind::other;
    }
  }

  std::string read(const std::string& path, std::size_t most) const override {
    // Without O_NONBLOCK a pipe that nobody writes to would be waited for.
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!file) fail("read", path, errno);
    return read_all(file, path, most);
  }

  std::vector<std::string> list(const std::string& folder) const override {
    std::error_code error;
    std::vector<std::string> names;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
      auto name = at->path().filename().string();
      if (!name.starts_with('.')) names.push_back(std::move(name));
    }
    if (error) fail("list", folder, error.value());
    std::sort(names.begin(), names.end());
    return names;
  }

  void write(const std::string& path, std::string_view bytes) override {
    const auto target = fs::path(path);
    const auto folder = target.has_parent_path() ? target.parent_path() : fs::path(".");
    make_folders(folder);
    Temporary temporary(folder / target.filename());
    keep_permissions(temporary.file(), path);
    write_all(temporary.file(), bytes, path);
    temporary.become(path);
    sync_folder(folder);
  }

  bool create(const std::string& path, std::string_view bytes) override {
    if (kind(path) != Kind::missing) return false;
    write(path, bytes);
    return true;
  }

  void remove(const std::string& path) override { ::unlink(path.c_str()); }

  void sweep(const std::string&) override {}

  std::variant<std::unique_ptr<Lock>, Held> lock(const std::string&, std::string_view) override {
    return std::make_unique<Lock>();
  }

  std::string resolved(const std::string& path) const override {
    std::error_code error;
    const auto whole = fs::path(current_folder()) / path;
    const auto found = fs::weakly_canonical(whole, error);
    return (error ? whole.lexically_normal() : found).string();
  }

  std::string current_folder() const override {
    std::error_code error;
    auto path = fs::current_path(error);
    if (error) throw Failure(fmt::format("cannot tell the current folder: {}", error.message()));
    return path.string();
  }
};

}  // namespace

Disk& real_disk() {
  static RealDisk disk;
  return disk;
}

}  // namespace pm::files
