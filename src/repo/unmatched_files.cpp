#include <algorithm>
#include <set>
#include <string>

#include <fmt/format.h>

#include "pm/repo/entry.hpp"
#include "pm/repo/read_inside.hpp"
#include "pm/text/words.hpp"
#include "stem.hpp"

namespace pm::repo {
namespace {

void warn_of_file(std::string message, std::string help, text::Report& report,
                  text::Level level = text::Level::warning) {
  report.add({.rule = "stray-file",
              .level = level,
              .message = std::move(message),
              .help = std::move(help)});
}

bool holds_records(const files::Disk& disk, const Repository& repository,
                   const std::string& folder) {
  const auto names = list_inside(disk, repository, folder);
  return std::any_of(names.begin(), names.end(),
                     [](const std::string& name) { return stem(name).has_value(); });
}

/// Checks one name in the directory that is not a record.
void look_at(const files::Disk& disk, const Repository& repository, const std::string& path,
             const std::set<std::string>& ids, text::Report& report) {
  const auto lower = text::lower_ascii(path);
  if (disk.kind(path) == files::Kind::folder) {
    if (!holds_records(disk, repository, path)) return;
    warn_of_file(fmt::format("{} contains records; pm does not search subdirectories",
                             text::quoted(path + "/")),
                 "move them up", report);
  } else if (lower.ends_with(".md")) {
    const auto id = path.substr(path.rfind('/') + 1, path.size() - path.rfind('/') - 4);
    if (ids.count(id) > 0) return;
    warn_of_file(fmt::format("{} has no record {}", text::quoted(path), text::quoted(id + ".yaml")),
                 "rename it to match its record", report);
  } else if (stem(lower) && !stem(path)) {
    warn_of_file(fmt::format("pm does not read {}", text::quoted(path)),
                 "use a lower-case extension", report);
  }
}

}  // namespace

void report_unmatched_files(const files::Disk& disk, const Repository& repository,
                            const std::vector<Entry>& all, text::Report& report) {
  const auto folder = repository.incidents();
  const bool exists = disk.kind(folder) == files::Kind::folder;
  if (all.empty()) {
    // A repository without incidents is normal if it is new; if its directory is missing, pm.yaml
    // may be wrong.
    warn_of_file(
        fmt::format("there are no incidents in {}", text::quoted(folder)),
        exists ? "`pm new` creates one" : "set another directory with `incidents:` in pm.yaml",
        report, exists ? text::Level::note : text::Level::warning);
  }
  if (!exists) return;
  std::set<std::string> ids;
  for (const auto& entry : all) ids.insert(entry.id);
  for (const auto& name : list_inside(disk, repository, folder)) {
    if (!stem(name)) look_at(disk, repository, folder + "/" + name, ids, report);
  }
}

}  // namespace pm::repo
