#include "merge_driver.hpp"

#include <algorithm>
#include <ostream>
#include <vector>

#include <fmt/format.h>

#include "pm/files/failure.hpp"
#include "pm/repo/git.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"

namespace pm::commands {
namespace {

constexpr std::string_view name_key = "merge.pm.name";
constexpr std::string_view driver_key = "merge.pm.driver";

void set_git_key(const World& world, const std::string& root, std::string_view key,
                 std::string_view value) {
  const auto ended =
      repo::git(world.programs, root, {"config", std::string(key), std::string(value)});
  if (ended.status == 0) return;
  throw files::Failure(
      fmt::format("git did not set `{}`: {}", key, text::visible(text::trimmed(ended.err))));
}

constexpr std::size_t most_bytes = std::size_t{1024} * 1024;  ///< of a file of git

/// Whether a configuration of git sets the driver, or includes another one that may.
bool may_set_driver(std::string_view config) {
  const auto section = config.find("[merge \"pm\"]");
  if (config.find("[include") != config.npos) return true;
  if (section == config.npos) return false;
  const auto body = config.substr(section + 1);
  return body.substr(0, body.find("\n[")).find("driver") != body.npos;
}

/// The files of git's configuration, for the repository and for the user.
std::vector<std::string> config_files(const World& world, const std::string& folder) {
  std::vector<std::string> files = {folder + "/config"};
  if (world.disk.kind(folder + "/commondir") == files::Kind::file) {
    const auto link = world.disk.read(folder + "/commondir", most_bytes);
    const auto common = std::string(text::trimmed(link));
    files.push_back((common.starts_with('/') ? common : folder + "/" + common) + "/config");
  }
  files.emplace_back("/etc/gitconfig");
  if (const auto global = world.environment("GIT_CONFIG_GLOBAL")) {
    files.push_back(*global);
    return files;
  }
  const auto home = world.environment("HOME").value_or("");
  files.push_back(home + "/.gitconfig");
  files.push_back(world.environment("XDG_CONFIG_HOME").value_or(home + "/.config") + "/git/config");
  return files;
}

bool may_have_merge_driver(const World& world, const std::string& root) {
  const auto folder = repo::git_folder(world.disk, root);
  if (!folder) return true;
  const auto files = config_files(world, *folder);
  return std::any_of(files.begin(), files.end(), [&](const std::string& file) {
    return world.disk.kind(file) == files::Kind::file &&
           may_set_driver(world.disk.read(file, most_bytes));
  });
}

}  // namespace

bool names_merge_driver(const files::Disk& disk, const std::string& root) {
  const auto path = root + ".gitattributes";
  if (disk.kind(path) != files::Kind::file) return false;
  const auto text = "\n" + disk.read(path, most_bytes);
  for (auto at = text.find(" merge=pm"); at != text.npos; at = text.find(" merge=pm", at + 1)) {
    if (text[text.rfind('\n', at) + 1] != '#') return true;
  }
  return false;
}

void warn_without_merge_driver(const World& world, const std::string& root) {
  try {
    if (world.environment("CI") || !names_merge_driver(world.disk, root)) return;
    if (may_have_merge_driver(world, root)) return;
  } catch (const files::Failure&) {
    return;  // a file of git that cannot be read says nothing
  }
  world.err << "git does not merge records with pm in this clone: run `pm doctor --fix`\n";
}

void require_work_tree(World& world, const std::string& root) {
  if (repo::is_work_tree(world.programs, root)) return;
  throw files::Failure("cannot set git's merge driver: not in a git working tree",
                       "omit `--git-config`, or run `git init` first");
}

void set_merge_driver(World& world, const std::string& root) {
  set_git_key(world, root, name_key, merge_driver_name);
  set_git_key(world, root, driver_key, merge_driver);
  world.err << "git now merges records with pm in this clone\n";
}

void print_merge_driver_setup(World& world) {
  world.err << "run this once in each clone, so that git merges records with pm:\n"
            << fmt::format("    git config {} '{}'\n", name_key, merge_driver_name)
            << fmt::format("    git config {} '{}'\n", driver_key, merge_driver);
}

}  // namespace pm::commands
