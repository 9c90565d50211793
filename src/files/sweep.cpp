#include "sweep.hpp"

#include <filesystem>
#include <system_error>
#include <vector>

#include <fcntl.h>
#include <sys/file.h>

#include "descriptor.hpp"
#include "temporary_name.hpp"

namespace pm::files {
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

/// A shared lock is enough to see that no writer has it, and is given for a file that is open for
/// reading alone.
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
