#include "output_place.hpp"

#include <algorithm>
#include <string>

namespace pm::commands {
namespace {

bool is_inside(const std::string& path, const std::string& folder) {
  return path == folder || path.starts_with(folder + "/");
}

}  // namespace

bool is_read(const World& world, const Target& target, const Opened& opened) {
  const auto place = [&](const std::string& path) { return world.disk.resolved(path); };
  const auto& repository = opened.repository;
  const auto path = place(target.path);
  if (is_inside(path, place(repository.incidents()))) return true;
  if (is_inside(path, place(repository.templates()))) return true;
  if (path == place(repository.root + "pm.yaml")) return true;
  return std::any_of(opened.entries.begin(), opened.entries.end(), [&](const repo::Entry& entry) {
    const auto record = place(entry.path);
    const auto prose = record.substr(0, record.rfind('.')) + ".md";
    const bool beside =
        target.kind == Target::Kind::folder && record.substr(0, record.rfind('/')) == path;
    return path == record || path == prose || beside;
  });
}

}  // namespace pm::commands
