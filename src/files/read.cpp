#include "real_disk.hpp"

#include <algorithm>
#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include "pm/files/failure.hpp"
#include "system.hpp"

namespace pm::files {
namespace {

/// Returns the size of a file, which another process may change during reading.
std::size_t expected_size(const Descriptor& file, const std::string& path) {
  struct stat info {};
  if (::fstat(file.get(), &info) != 0) fail("read", path, errno);
  if (S_ISDIR(info.st_mode)) fail("read", path, EISDIR);
  if (!S_ISREG(info.st_mode))
    throw Failure(fmt::format("cannot read `{}`: it is not a regular file", path));
  return static_cast<std::size_t>(info.st_size);
}

Descriptor opened(const std::string& path) {
  // Without O_NONBLOCK pm would wait for a pipe that nobody writes to.
  Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!file) fail("read", path, errno);
  return file;
}

/// Reads some bytes of a file; returns 0 at its end.
std::size_t piece(const Descriptor& file, const std::string& path, char* into, std::size_t most) {
  for (;;) {
    const auto got = ::read(file.get(), into, most);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail("read", path, errno);
    return static_cast<std::size_t>(got);
  }
}

class FileReading final : public Reading {
 public:
  FileReading(Descriptor file, const std::string& path) : path_(path), file_(std::move(file)) {
    (void)expected_size(file_, path);  // reports anything but a file here
  }
  std::size_t read(char* into, std::size_t most) override {
    return piece(file_, path_, into, most);
  }

 private:
  std::string path_;
  Descriptor file_;
};

}  // namespace

std::unique_ptr<Reading> open_file(const std::string& path) {
  return open_file(opened(path), path);
}

std::unique_ptr<Reading> open_file(Descriptor file, const std::string& path) {
  return std::make_unique<FileReading>(std::move(file), path);
}

std::string read_file(const std::string& path, std::size_t most) {
  const auto file = opened(path);
  std::string bytes(std::min(expected_size(file, path), most) + 1, '\0');
  std::size_t size = 0;
  for (;;) {
    if (size > most) {
      throw Failure(fmt::format("cannot read `{}`: it is larger than {} bytes", path, most));
    }
    if (size == bytes.size()) bytes.resize(size * 2);
    const auto got = piece(file, path, bytes.data() + size, bytes.size() - size);
    if (got == 0) break;
    size += got;
  }
  bytes.resize(size);
  return bytes;
}

}  // namespace pm::files
