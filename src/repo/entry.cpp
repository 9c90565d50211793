#include "pm/repo/entry.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "pm/files/failure.hpp"
#include "pm/repo/free_entry.hpp"
#include "pm/repo/read_inside.hpp"
#include "pm/repo/record.hpp"
#include "pm/text/folded_name.hpp"
#include "pm/text/nearest.hpp"
#include "pm/text/words.hpp"
#include "pm/yaml/limits.hpp"
#include "stem.hpp"

namespace pm::repo {
namespace {

/// Their ids, sorted; for a repeated id the path of the second record.
std::string listed(const std::vector<Entry>& all) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool twice = i > 0 && all[i].id == all[i - 1].id;
    names.push_back(twice ? all[i].path : all[i].id);
  }
  return text::listed(names);
}

/// The directory of a path.
std::string folder_of(const std::string& path) {
  const auto slash = path.rfind('/');
  return slash == std::string::npos ? "." : path.substr(0, slash + 1);
}

template <typename Matches>
std::vector<Entry> matching(const std::vector<Entry>& all, Matches matches) {
  std::vector<Entry> found;
  std::copy_if(all.begin(), all.end(), std::back_inserter(found), matches);
  return found;
}

/// Returns the incidents with a matching id, by the first way that finds any: the whole id, the
/// whole id without its date, its prefix, a part of it.
std::vector<Entry> matching_ids(std::string_view name, const std::vector<Entry>& all) {
  auto found = matching(all, [&](const Entry& e) { return e.id == name; });
  if (found.empty())
    found = matching(all, [&](const Entry& e) { return without_date(e.id) == name; });
  if (found.empty()) found = matching(all, [&](const Entry& e) { return e.id.starts_with(name); });
  if (found.empty()) {
    found = matching(all, [&](const Entry& e) { return e.id.find(name) != std::string::npos; });
  }
  return found;
}

/// Returns the incidents that a name can mean by their ids.
std::vector<Entry> meant_by(std::string_view name, const std::vector<Entry>& all) {
  if (name == "latest" && !all.empty()) return {all.back()};
  return matching_ids(name, all);
}

void report_none(std::string_view name, const Repository& repository, const std::vector<Entry>& all,
                 text::Report& report) {
  std::vector<std::string_view> ids;
  for (const auto& entry : all) ids.push_back(entry.id);
  const auto meant = text::nearest(name, ids);
  std::string help = fmt::format("incidents: {}", listed(all));
  if (all.empty()) help = fmt::format("there are no incidents in `{}`", repository.incidents());
  if (meant) help = fmt::format("did you mean `{}`?", *meant);
  constexpr std::string_view last[] = {"latest"};
  if (!all.empty() && text::nearest(name, last))
    help = fmt::format("did you mean `latest`, which is {}?", text::quoted(all.back().id));
  report.add({.rule = "incident",
              .message = fmt::format("no incident matches {}", text::quoted(name)),
              .help = std::move(help)});
}

void report_several(std::string_view name, const std::vector<Entry>& found, text::Report& report) {
  report.add({.rule = "incident",
              .message = fmt::format("{} matches {}", text::quoted(name),
                                     text::counted(found.size(), "incident")),
              .help = fmt::format("type more of one id: {}", listed(found))});
}

void report_no_record(std::string_view path, std::string help, text::Report& report) {
  report.add({.rule = "incident",
              .message = fmt::format("{} is not a record", text::quoted(path)),
              .help = std::move(help)});
}

/// Finds the incidents of names, one after the other.
class Selector {
 public:
  Selector(const files::Disk& disk, const Repository& repository, text::Report& report)
      : disk_(disk), repository_(repository), report_(report) {}

  void take(const std::string& name) {
    const bool with_folder = name.find('/') != std::string::npos;
    const auto id = stem(name);
    const auto kind = disk_.kind(name);
    if (id && (with_folder || kind != files::Kind::missing)) return add({.id = *id, .path = name});
    if (with_folder || name.ends_with(".md")) return refuse(name, kind);
    take_id(id.value_or(name));
  }

  std::vector<Entry> selected() && { return std::move(selected_); }

 private:
  void take_id(const std::string& name) {
    if (!all_) all_ = entries(disk_, repository_);
    auto found = meant_by(name, *all_);
    if (found.empty()) return take_alias(name);
    if (found.size() > 1) return report_several(name, found, report_);
    add(std::move(found.front()));
  }

  /// An id that an incident had before it was renamed. Reads all records.
  void take_alias(const std::string& name) {
    if (!aliases_) aliases_ = aliases(disk_, repository_, *all_);
    const auto found = matching_ids(name, *aliases_);
    if (found.empty()) return report_none(name, repository_, *all_, report_);
    const auto& path = found.front().path;
    const bool is_one = std::all_of(found.begin(), found.end(),
                                    [&](const Entry& each) { return each.path == path; });
    if (!is_one) return report_several(name, found, report_);
    add({.id = stem(path).value_or(found.front().id), .path = path});
  }

  void refuse(const std::string& name, files::Kind kind) {
    const bool folder = kind == files::Kind::folder;
    report_no_record(name,
                     folder ? "it is a directory; name incidents, or none for all"
                            : "records are YAML; name the `.yaml` file",
                     report_);
  }

  void add(Entry entry) {
    if (seen_.insert(disk_.resolved(entry.path)).second) selected_.push_back(std::move(entry));
  }

  const files::Disk& disk_;
  const Repository& repository_;
  text::Report& report_;
  std::optional<std::vector<Entry>> all_;
  std::optional<std::vector<Entry>> aliases_;
  std::set<std::string> seen_;
  std::vector<Entry> selected_;
};

}  // namespace

std::vector<Entry> entries(const files::Disk& disk, const Repository& repository) {
  const auto folder = repository.incidents();
  if (disk.kind(folder) == files::Kind::missing) return {};
  std::vector<Entry> all;
  for (const auto& name : list_inside(disk, repository, folder)) {
    auto path = folder + "/" + name;
    if (auto id = stem(name)) all.push_back({.id = std::move(*id), .path = std::move(path)});
  }
  std::sort(all.begin(), all.end(), [](const Entry& a, const Entry& b) { return a.id < b.id; });
  return all;
}

std::vector<Entry> aliases(const files::Disk& disk, const Repository& repository,
                           const std::vector<Entry>& all) {
  std::vector<Entry> found;
  for (const auto& entry : all) {
    try {
      // Reading a record as YAML takes a hundred times as long as searching its text.
      const auto text = read_inside(disk, repository, entry.path, yaml::most_bytes_read);
      if (text.find("aliases") == std::string::npos) continue;
    } catch (const files::Failure&) {
      continue;  // who reads the record reports
    }
    for (auto& alias : load(disk, repository, entry).incident.aliases)
      found.push_back({.id = std::move(alias.value), .path = entry.path});
  }
  return found;
}

std::vector<Entry> select(const files::Disk& disk, const Repository& repository,
                          const std::vector<std::string>& names, text::Report& report) {
  Selector selector(disk, repository, report);
  for (const auto& name : names) selector.take(name);
  return std::move(selector).selected();
}

void report_elsewhere(const files::Disk& disk, const Repository& repository,
                      const std::vector<Entry>& entries, text::Report& report) {
  const auto folder = disk.resolved(repository.incidents());
  for (const auto& entry : entries) {
    if (disk.resolved(folder_of(entry.path)) == folder) continue;
    report.add(
        {.rule = "incident",
         .message = fmt::format("{} is not a record of this repository", text::quoted(entry.path)),
         .help = fmt::format("records are in {}", text::quoted(repository.incidents() + "/"))});
  }
}

void report_duplicates(const std::vector<Entry>& entries, text::Report& report) {
  std::map<std::string, const Entry*> by_id;
  for (const auto& entry : entries) {
    // Two names that some disks cannot tell apart are one file in the clone of a colleague.
    const auto [first, is_new] = by_id.try_emplace(text::folded_name(entry.id), &entry);
    if (is_new) continue;
    const auto& other = *first->second;
    report.add({.rule = "duplicate-id",
                .message = fmt::format("{} has the same id as {}{}", text::quoted(entry.path),
                                       text::quoted(other.path),
                                       entry.id == other.id ? "" : " on disks that ignore case"),
                .help = "rename one of them; the id is the file name without its extension"});
  }
}

}  // namespace pm::repo
