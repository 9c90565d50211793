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

std::string Output::put(const std::string& file, std::string_view text) {
  ++pages_;
  if (is_stream()) return std::string(text);
  const auto path = target_.kind == Target::Kind::folder ? target_.path + "/" + file : target_.path;
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

}  // namespace pm::work
