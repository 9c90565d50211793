#include "pm/repo/entry.hpp"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "pm/text/nearest.hpp"
#include "pm/text/words.hpp"

namespace pm::repo {
namespace {

constexpr std::size_t most_listed = 8;  ///< incidents that an error lists

/// The name of a file without folders and the ending of a record; nothing when it has another.
std::optional<std::string> stem(std::string_view path) {
  const auto name = path.substr(path.rfind('/') + 1);
  for (const std::string_view ending : {".yaml", ".yml"}) {
    if (name.ends_with(ending) && name.size() > ending.size()) {
      return std::string(name.substr(0, name.size() - ending.size()));
    }
  }
  return std::nullopt;
}

bool looks_like_path(std::string_view name) {
  return name.find('/') != std::string_view::npos || stem(name).has_value();
}

/// "a, b, c and 4 more"
std::string listed(const std::vector<Entry>& all) {
  std::string text;
  for (std::size_t i = 0; i < std::min(all.size(), most_listed); ++i) {
    text += fmt::format("{}{}", i > 0 ? ", " : "", text::quoted(all[i].id));
  }
  if (all.size() > most_listed) text += fmt::format(" and {} more", all.size() - most_listed);
  return text;
}

template <typename Matches>
std::vector<Entry> matching(const std::vector<Entry>& all, Matches matches) {
  std::vector<Entry> found;
  std::copy_if(all.begin(), all.end(), std::back_inserter(found), matches);
  return found;
}

/// Those that a name can mean, by the first of these ways that leads to any: the id, its beginning,
/// a part of it.
std::vector<Entry> meant_by(std::string_view name, const std::vector<Entry>& all) {
  if (name == "latest" && !all.empty()) return {all.back()};
  auto found = matching(all, [&](const Entry& e) { return e.id == name; });
  if (found.empty()) found = matching(all, [&](const Entry& e) { return e.id.starts_with(name); });
  if (found.empty()) {
    found = matching(all, [&](const Entry& e) { return e.id.find(name) != std::string::npos; });
  }
  return found;
}

void report_none(std::string_view name, const Repository& repository, const std::vector<Entry>& all,
                 text::Report& report) {
  std::vector<std::string_view> ids;
  for (const auto& entry : all) ids.push_back(entry.id);
  const auto meant = text::nearest(name, ids);
  std::string help = fmt::format("there are {}", listed(all));
  if (all.empty()) help = fmt::format("there are no incidents in `{}`", repository.incidents());
  if (meant) help = fmt::format("did you mean `{}`?", *meant);
  report.add({.rule = "incident",
              .message = fmt::format("no incident is called {}", text::quoted(name)),
              .help = std::move(help)});
}

void report_several(std::string_view name, const std::vector<Entry>& found, text::Report& report) {
  report.add({.rule = "incident",
              .message = fmt::format("{} can mean {}", text::quoted(name),
                                     text::counted(found.size(), "incident")),
              .help = fmt::format("write more of one of {}", listed(found))});
}

}  // namespace

std::vector<Entry> entries(const files::Disk& disk, const Repository& repository) {
  const auto folder = repository.incidents();
  if (disk.kind(folder) == files::Kind::missing) return {};
  std::vector<Entry> all;
  for (const auto& name : disk.list(folder)) {
    auto path = folder + "/" + name;
    if (auto id = stem(name)) all.push_back({.id = std::move(*id), .path = std::move(path)});
  }
  std::sort(all.begin(), all.end(), [](const Entry& a, const Entry& b) { return a.id < b.id; });
  return all;
}

std::vector<Entry> select(const files::Disk& disk, const Repository& repository,
                          const std::vector<std::string>& names, text::Report& report) {
  std::vector<Entry> selected;
  std::optional<std::vector<Entry>> all;
  for (const auto& name : names) {
    if (looks_like_path(name)) {
      selected.push_back({.id = stem(name).value_or(name), .path = name});
      continue;
    }
    if (!all) all = entries(disk, repository);
    auto found = meant_by(name, *all);
    if (found.size() == 1) selected.push_back(std::move(found.front()));
    if (found.empty()) report_none(name, repository, *all, report);
    if (found.size() > 1) report_several(name, found, report);
  }
  return selected;
}

}  // namespace pm::repo
