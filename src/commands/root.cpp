#include "root.hpp"

#include <algorithm>
#include <filesystem>

namespace pm::commands {
namespace {

std::string above(const std::string& root) { return as_root(root + ".."); }

}  // namespace

std::string as_root(const std::string& folder) {
  auto root = std::filesystem::path(folder).lexically_normal().string();
  if (root == "." || root == "./") return {};
  return root.ends_with('/') ? root : root + "/";
}

std::string existing_root(const files::Disk& disk, const std::string& root) {
  auto found = root;
  while (!found.empty() && disk.kind(found) != files::Kind::folder && above(found) != found)
    found = above(found);
  return found;
}

std::optional<std::string> root_above(const files::Disk& disk, const std::string& root) {
  const auto whole = disk.resolved(root.empty() ? "." : root);
  auto folder = root;
  for (auto left = std::count(whole.begin(), whole.end(), '/'); left > 0; --left) {
    folder = above(folder);
    const auto path = folder + "pm.yaml";
    if (disk.kind(path) != files::Kind::missing) return path;
  }
  return std::nullopt;
}

}  // namespace pm::commands
