#include "root.hpp"

#include <filesystem>

#include "pm/repo/upward.hpp"

namespace pm::commands {
namespace {

/// By the name alone, since what is not there leads nowhere.
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
  const auto existing = existing_root(disk, root);
  const auto begin = existing == root ? repo::above(disk, root) : existing;
  const auto found = begin ? repo::nearest_upward(disk, *begin, "pm.yaml") : std::nullopt;
  if (!found) return std::nullopt;
  const auto path = *found + "pm.yaml";
  const auto shorter = as_root(*found) + "pm.yaml";
  return disk.resolved(shorter) == disk.resolved(path) ? shorter : path;
}

}  // namespace pm::commands
