#include "folder.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <stdexcept>

#include <unistd.h>

#include "accept.hpp"

namespace pm::tests {
namespace {

namespace fs = std::filesystem;

std::string place() {
  const std::string memory = "/dev/shm";
  return ::access(memory.c_str(), W_OK | X_OK) == 0 ? memory : fs::temp_directory_path().string();
}

}  // namespace

Folder::Folder() : path_(place() + "/pm-test-XXXXXX") {
  if (::mkdtemp(path_.data()) == nullptr) throw std::runtime_error("no folder " + path_);
}

Folder::~Folder() {
  std::error_code error;
  fs::remove_all(path_, error);
}

std::vector<std::string> Folder::names(const std::string& below) const {
  std::vector<std::string> all;
  for (const auto& entry : fs::directory_iterator(fs::path(path_) / below))
    all.push_back(entry.path().filename().string());
  std::sort(all.begin(), all.end());
  return all;
}

void Folder::put(const std::string& name, const std::string& bytes) const {
  const auto path = fs::path(path_) / name;
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
}

std::string Folder::bytes(const std::string& name) const { return bytes_of(*this / name); }

}  // namespace pm::tests
