#include "folders.hpp"

#include <cerrno>
#include <filesystem>
#include <system_error>
#include <vector>

#include <fcntl.h>

#include "system.hpp"

namespace pm::files {
namespace {

namespace fs = std::filesystem;

bool is_folder(const std::string& path) {
  std::error_code error;
  return fs::is_directory(path, error);
}

/// Returns the missing directories on the way to this one, the innermost first.
std::vector<std::string> missing(std::string folder) {
  std::vector<std::string> all;
  while (!is_folder(folder) && folder != "." && folder != "/") {
    all.push_back(folder);
    folder = folder_of(folder);
  }
  return all;
}

}  // namespace

std::string folder_of(const std::string& path) {
  const auto end = path.find_last_not_of('/');
  const auto slash = path.rfind('/', end);
  if (slash == std::string::npos) return ".";
  const auto last = path.find_last_not_of('/', slash);
  return last == std::string::npos ? "/" : path.substr(0, last + 1);
}

void make_folders(const System& system, const std::string& folder) {
  auto all = missing(folder);
  for (; !all.empty(); all.pop_back()) {
    const auto& path = all.back();
    // Another process may have created it in between.
    if (system.mkdir(path.c_str(), 0777) != 0 && (errno != EEXIST || !is_folder(path)))
      fail("create the directory", path, errno);
    sync_folder(system, folder_of(path));
  }
}

void sync_folder(const System& system, const std::string& folder) {
  const Descriptor file(system.open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0));
  if (file) system.fsync(file.get());
}

}  // namespace pm::files
