#include "pm/work/output.hpp"

#include <algorithm>
#include <optional>

#include "pm/repo/read_inside.hpp"
#include "pm/text/diff.hpp"
#include "pm/text/utf8.hpp"

namespace pm::work {
namespace {

/// Maximum size of an existing page.
constexpr std::size_t most_page_bytes = std::size_t{256} * 1024 * 1024;

std::optional<std::string> existing_page(const files::Disk& disk, const std::string& path) {
  if (disk.kind(path) != files::Kind::file) return std::nullopt;
  return disk.read(path, most_page_bytes);
}

constexpr std::string_view list_name = ".pm-pages";
constexpr std::string_view list_heading =
    "# The files that pm wrote here, for `--prune`, which removes those that no record makes.\n";

/// A file that pm wrote, by the output that made it.
using Written = std::pair<std::string, std::string>;

/// Whether a path from the list stays inside the directory.
bool is_plain(std::string_view path) {
  while (!path.empty()) {
    const auto end = std::min(path.find('/'), path.size());
    if (end == 0 || path.front() == '.') return false;
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  return true;
}

std::set<Written> read_list(const files::Disk& disk, const std::string& path) {
  std::set<Written> all;
  if (disk.kind(path) != files::Kind::file) return all;
  const auto bytes = disk.read(path, most_page_bytes);
  for (std::string_view rest = bytes; !rest.empty();) {
    const auto line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    const auto gap = line.find(' ');
    if (line.starts_with('#') || gap == std::string_view::npos) continue;
    const auto name = line.substr(gap + 1);
    if (!name.empty() && is_plain(name)) all.emplace(line.substr(0, gap), name);
  }
  return all;
}

std::string list_text(const std::set<Written>& all) {
  std::string text(list_heading);
  for (const auto& [maker, name] : all) text += maker + " " + name + "\n";
  return text;
}

bool is_inside(const std::string& path, const std::string& folder) {
  return path == folder || path.starts_with(folder + "/");
}

}  // namespace

bool is_read(const files::Disk& disk, const Target& target, const Opened& opened) {
  const auto place = [&](const std::string& path) { return disk.resolved(path); };
  const auto& repository = opened.repository;
  repo::require_not_git(disk, repository, target.path);
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

Output::Output(files::Disk& disk, Target target) : disk_(disk), target_(std::move(target)) {
  if (is_stream() || compares()) return;
  const auto slash = target_.path.rfind('/');
  const auto around = slash == std::string::npos ? "." : target_.path.substr(0, slash + 1);
  const auto folder = target_.kind == Target::Kind::folder ? target_.path : around;
  // A process that was killed while it wrote pages left a temporary file here.
  if (disk_.kind(folder) == files::Kind::folder) disk_.sweep(folder);
}

std::string Output::path(const std::string& file) const {
  if (is_stream()) return file;
  return target_.kind == Target::Kind::folder ? target_.path + "/" + file : target_.path;
}

std::string Output::put(const std::string& file, std::string_view text) {
  ++pages_;
  if (is_stream()) return std::string(text);
  if (target_.kind == Target::Kind::folder) names_.insert(file);
  const auto path = this->path(file);
  const auto before = existing_page(disk_, path);
  if (before == text) return {};
  ++changed_;
  if (target_.mode == Target::Mode::write) {
    disk_.write(path, text);
    return {};
  }
  const auto shown = text::visible(path);
  return text::unified_diff(before.value_or(""), text,
                            {before ? std::string_view(shown) : "/dev/null", shown});
}

std::vector<std::string> Output::close(std::string_view maker, bool complete, bool prune) {
  std::vector<std::string> stale;
  if (target_.kind != Target::Kind::folder) return stale;
  const auto list = target_.path + "/" + std::string(list_name);
  auto all = read_list(disk_, list);
  const auto before = all;
  for (auto each = all.begin(); each != all.end();) {
    const bool ours = complete && each->first == maker && !names_.contains(each->second);
    const bool exists = disk_.kind(path(each->second)) == files::Kind::file;
    if (ours && exists) stale.push_back(path(each->second));
    each = ours && (prune || !exists) ? all.erase(each) : std::next(each);
  }
  for (const auto& name : names_) all.emplace(maker, name);
  if (prune) changed_ += stale.size();
  if (target_.mode == Target::Mode::compare) return stale;
  if (prune)
    for (const auto& each : stale) disk_.remove(each);
  if (all != before) disk_.write(list, list_text(all));
  return stale;
}

}  // namespace pm::work
