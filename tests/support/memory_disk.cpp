#include "memory_disk.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "pm/files/failure.hpp"

namespace pm::tests {
namespace {

namespace fs = std::filesystem;

std::string normal(const std::string& path) {
  auto text = fs::path(path).lexically_normal().string();
  while (text.ends_with('/')) text.pop_back();
  return text;
}

std::string content(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

class MemoryLock final : public files::Lock {
 public:
  MemoryLock(std::map<std::string, std::string>& held, std::string path)
      : held_(held), path_(std::move(path)) {}
  ~MemoryLock() override { held_.erase(path_); }

 private:
  std::map<std::string, std::string>& held_;
  std::string path_;
};

/// A file, read three bytes at a time: readers must accept any size of pieces.
class TextReading final : public files::Reading {
 public:
  explicit TextReading(std::string text) : text_(std::move(text)) {}

  std::size_t read(char* into, std::size_t most) override {
    const auto count = text_.copy(into, std::min<std::size_t>(most, 3), taken_);
    taken_ += count;
    return count;
  }

 private:
  std::string text_;
  std::size_t taken_ = 0;
};

}  // namespace

MemoryDisk::MemoryDisk(const std::string& folder) {
  if (!fs::exists(folder)) return;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) {
      files[entry.path().lexically_relative(folder).string()] = content(entry.path());
    }
  }
}

files::Kind MemoryDisk::kind(const std::string& path) const {
  const auto name = at(path);
  if (files.count(name) > 0 || links.count(name) > 0) return files::Kind::file;
  const auto below = files.lower_bound(name + "/");
  const bool folder = name == "." || (below != files.end() && below->first.starts_with(name + "/"));
  return folder ? files::Kind::folder : files::Kind::missing;
}

std::optional<files::Stamp> MemoryDisk::stamp(const std::string& path) const {
  const auto found = files.find(at(path));
  if (found == files.end()) return std::nullopt;
  return files::Stamp{.size = found->second.size(),
                      .inode = std::hash<std::string>()(found->second)};
}

std::string MemoryDisk::read(const std::string& path, std::size_t most) const {
  ++*reads;
  const auto found = files.find(at(path));
  if (found == files.end()) {
    const bool folder = kind(path) == files::Kind::folder;
    throw files::Failure(fmt::format("cannot read `{}`: {}", path,
                                     folder ? "is a directory" : "no such file or directory"));
  }
  if (found->second.size() > most) {
    throw files::Failure(fmt::format("cannot read `{}`: it is larger than {} bytes", path, most));
  }
  return found->second;
}

std::unique_ptr<files::Reading> MemoryDisk::open(const std::string& path) const {
  return std::make_unique<TextReading>(read(path, std::string::npos));
}

std::string MemoryDisk::confined(std::string_view what, const files::Beneath& place) const {
  if (files::names_git(place.path)) files::refuse_git(what, place);
  const auto root = resolved(place.root.empty() ? "." : place.root);
  auto path = normal((fs::path(current_folder()) / place.shown()).string());
  for (const auto& [link, target] : links) {
    const auto from = normal((fs::path("/home/repository") / link).string());
    if (path == from || path.starts_with(from + "/")) path = target + path.substr(from.size());
  }
  if (path != root && !path.starts_with(root + "/")) files::refuse_outside(what, place);
  return fs::path(path).lexically_relative(current_folder()).string();
}

std::unique_ptr<files::Reading> MemoryDisk::open_beneath(const files::Beneath& file) const {
  return open(confined("read", file));
}

std::vector<std::string> MemoryDisk::list_beneath(const files::Beneath& folder) const {
  return list(confined("list", folder));
}

std::vector<std::string> MemoryDisk::list(const std::string& folder) const {
  std::vector<std::string> names;
  const auto prefix = at(folder) + "/";
  for (const auto& [path, bytes] : files) {
    if (!path.starts_with(prefix)) continue;
    auto name = path.substr(prefix.size(), path.find('/', prefix.size()) - prefix.size());
    if (!name.starts_with('.') && (names.empty() || names.back() != name)) names.push_back(name);
  }
  return names;
}

void MemoryDisk::write(const std::string& path, std::string_view bytes) {
  if (kind(path) == files::Kind::folder) {
    throw files::Failure(fmt::format("cannot write `{}`: is a directory", path));
  }
  if (!full.empty() && path.ends_with(full))
    throw files::Failure(fmt::format("cannot write `{}`: no space left on device", path));
  files[at(path)] = std::string(bytes);
}

bool MemoryDisk::replace(const std::string& path, std::string_view before, std::string_view bytes) {
  if (kind(path) != files::Kind::file || files[at(path)] != before) return false;
  write(path, bytes);
  return true;
}

bool MemoryDisk::create(const std::string& path, std::string_view bytes) {
  if (kind(path) != files::Kind::missing) return false;
  write(path, bytes);
  return true;
}

Result<std::unique_ptr<files::Lock>, files::Held> MemoryDisk::lock(const std::string& path,
                                                                   std::string_view words) {
  const auto [place, is_free] = held.try_emplace(at(path), words);
  if (!is_free) return failed(files::Held{place->second});
  return std::make_unique<MemoryLock>(held, place->first);
}

std::string MemoryDisk::resolved(const std::string& path) const {
  const auto link = links.find(at(path));
  if (link != links.end()) return link->second;
  return normal((fs::path(current_folder()) / path).string());
}

std::string MemoryDisk::current_folder() const { return normal("/home/repository/" + current_); }

std::string MemoryDisk::at(const std::string& path) const {
  return normal((fs::path(current_) / path).string());
}

void MemoryDisk::enter(const std::string& folder) {
  if (kind(folder) != files::Kind::folder)
    throw files::Failure(fmt::format("cannot enter `{}`: no such file or directory", folder));
  current_ = at(folder);
}

}  // namespace pm::tests
