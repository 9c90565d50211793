#include "pm/repo/find_upward.hpp"

#include <algorithm>

namespace pm::repo {
namespace {

bool holds(const files::Disk& disk, std::string_view folder, std::string_view name) {
  return disk.kind(std::string(folder).append(name)) != files::Kind::missing;
}

/// Returns the number of directories above a directory.
std::size_t depth(const files::Disk& disk, const std::string& folder) {
  const auto whole = disk.resolved(folder.empty() ? "." : folder);
  return whole == "/" ? 0 : static_cast<std::size_t>(std::count(whole.begin(), whole.end(), '/'));
}

}  // namespace

std::optional<std::string> find_upward(const files::Disk& disk, const std::string& from,
                                       std::string_view name) {
  auto folder = from;
  for (auto left = depth(disk, from) + 1; left > 0; --left) {
    if (holds(disk, folder, name)) return folder;
    folder += "../";
  }
  return std::nullopt;
}

std::optional<std::string> nearest_on_the_way(const files::Disk& disk, std::string_view file,
                                              std::string_view name) {
  for (auto slash = file.rfind('/'); slash != std::string_view::npos && slash > 0;
       slash = file.rfind('/', slash - 1)) {
    const auto folder = file.substr(0, slash + 1);
    if (holds(disk, folder, name)) return std::string(folder);
  }
  return std::nullopt;
}

std::optional<std::string> above(const files::Disk& disk, const std::string& folder) {
  return depth(disk, folder) == 0 ? std::nullopt : std::optional(folder + "../");
}

}  // namespace pm::repo
