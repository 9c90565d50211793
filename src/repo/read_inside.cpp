#include "pm/repo/read_inside.hpp"

#include <filesystem>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "pm/files/failure.hpp"

namespace pm::repo {
namespace {

namespace fs = std::filesystem;

/// Returns the rest of a path below a directory; nothing if it is not below it. Both are absolute.
std::optional<std::string> rest_below(const fs::path& folder, const fs::path& path) {
  const auto rest = path.lexically_relative(folder).string();
  if (rest.empty() || rest == ".." || rest.starts_with("../")) return std::nullopt;
  return rest;
}

/// "incidents/a.yaml" of "../incidents/a.yaml", if the root is "../": the way pm itself writes
/// paths.
std::optional<std::string> rest_after_root(const Repository& repository, const std::string& path) {
  const auto& root = repository.root;
  if (!path.starts_with(root)) return std::nullopt;
  auto rest = path.substr(root.size());
  const bool is_plain = !rest.starts_with('/') && rest.find("..") == std::string::npos;
  return is_plain ? std::optional(std::move(rest)) : std::nullopt;
}

/// Returns the directory of a path and the name in it.
std::pair<std::string, std::string> split(const std::string& path) {
  const auto slash = path.rfind('/');
  if (slash == std::string::npos) return {"", path};
  return {path.substr(0, slash + 1), path.substr(slash + 1)};
}

}  // namespace

files::Beneath inside(const files::Disk& disk, const Repository& repository,
                      const std::string& path) {
  const auto& root = repository.root;
  if (auto rest = rest_after_root(repository, path)) return {root, *std::move(rest)};
  const fs::path here = disk.current_folder();
  // Without a look at the disk, so that a link in the repository cannot make a path of it look like
  // one outside.
  if (auto rest = rest_below((here / root).lexically_normal(), (here / path).lexically_normal()))
    return {root, *std::move(rest)};
  const auto [folder, name] = split(path);
  const auto place = fs::path(disk.resolved(folder.empty() ? "." : folder));
  if (auto rest = rest_below(disk.resolved(root.empty() ? "." : root), place / name))
    return {root, *std::move(rest)};
  return {folder, name};
}

std::string read_inside(const files::Disk& disk, const Repository& repository,
                        const std::string& path, std::size_t most) {
  return files::read_beneath(disk, inside(disk, repository, path), most);
}

std::vector<std::string> list_inside(const files::Disk& disk, const Repository& repository,
                                     const std::string& folder) {
  return disk.list_beneath(inside(disk, repository, folder));
}

void require_not_git(const files::Disk& disk, const Repository& repository,
                     const std::string& path) {
  const fs::path root = disk.resolved(repository.root.empty() ? "." : repository.root);
  const fs::path whole = disk.resolved(path);
  // The repository itself may be in a directory of this name.
  const auto rest = rest_below(root, whole).value_or(whole.string());
  if (!files::names_git(rest)) return;
  throw files::Failure(fmt::format("cannot write `{}`: it is in git's own directory", path),
                       "choose a path outside of `.git`");
}

}  // namespace pm::repo
