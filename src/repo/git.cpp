#include "pm/repo/git.hpp"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "pm/files/failure.hpp"
#include "pm/text/words.hpp"

namespace pm::repo {
namespace {

constexpr std::size_t most_bytes_of_a_link = 8192;  ///< of the file `.git`: a path and a word

/// The nearest `.git` upward from a folder.
std::optional<std::string> nearest(const files::Disk& disk, std::string folder) {
  const auto whole = disk.resolved(folder.empty() ? "." : folder);
  for (auto left = std::count(whole.begin(), whole.end(), '/') + 1; left > 0; --left) {
    if (disk.kind(folder + ".git") != files::Kind::missing) return folder + ".git";
    folder += "../";
  }
  return std::nullopt;
}

/// What git's files say: "gitdir: PATH", the path being relative to the folder of the file.
std::optional<std::string> named_by(const files::Disk& disk, const std::string& link) {
  constexpr std::string_view begin = "gitdir: ";
  const auto text = disk.read(link, most_bytes_of_a_link);
  const auto path = std::string(text::trimmed(text));
  if (!path.starts_with(begin) || path.find('\0') != std::string::npos) return std::nullopt;
  const auto named = path.substr(begin.size());
  return named.starts_with('/') ? named : link.substr(0, link.rfind('/') + 1) + named;
}

/// Git's own folders have a file `HEAD`; nothing is to be made in any other.
bool is_of_git(const files::Disk& disk, const std::string& folder) {
  return disk.kind(folder) == files::Kind::folder &&
         disk.kind(folder + "/HEAD") == files::Kind::file;
}

/// The folder that all of these lie in, with a slash at its end; empty for the working folder.
std::string common_folder(const std::vector<std::string>& paths) {
  auto folder = paths.front().substr(0, paths.front().rfind('/') + 1);
  for (const auto& path : paths) {
    while (!path.starts_with(folder)) {
      folder.pop_back();
      folder.resize(folder.rfind('/') + 1);
    }
  }
  return folder;
}

files::Ended git(const files::Programs& programs, const std::string& folder,
                 const std::vector<std::string>& arguments) {
  std::vector<std::string> words = {"git"};
  if (!folder.empty()) words.insert(words.end(), {"-C", folder});
  words.insert(words.end(), arguments.begin(), arguments.end());
  return programs({.words = std::move(words)});
}

}  // namespace

std::optional<std::string> git_folder(const files::Disk& disk, const std::string& from) {
  const auto found = nearest(disk, from);
  if (!found || disk.kind(*found) == files::Kind::folder) return found;
  try {
    const auto named = named_by(disk, *found);
    if (named && is_of_git(disk, *named)) return named;
  } catch (const files::Failure&) {
    // A file that cannot be read, or is too large to be git's, names nothing.
  }
  return std::nullopt;
}

bool is_work_tree(const files::Programs& programs) {
  const auto ended = git(programs, {}, {"rev-parse", "--is-inside-work-tree"});
  return ended.status == 0 && text::trimmed(ended.out) == "true";
}

files::Ended commit(const files::Programs& programs, const std::vector<std::string>& paths,
                    const std::string& message) {
  const auto folder = common_folder(paths);
  std::vector<std::string> names;
  for (const auto& path : paths) names.push_back(path.substr(folder.size()));
  // Names are meant as they are: without this git reads `*` and a leading `:` in its own way.
  const std::string literal = "--literal-pathspecs";
  std::vector<std::string> add = {literal, "add", "--"};
  add.insert(add.end(), names.begin(), names.end());
  auto added = git(programs, folder, add);
  if (added.status != 0) return added;
  std::vector<std::string> commit = {literal, "commit", "--quiet", "--only", "--message", message, "--"};
  commit.insert(commit.end(), names.begin(), names.end());
  auto ended = git(programs, folder, commit);
  ended.out = added.out + ended.out;
  ended.err = added.err + ended.err;
  return ended;
}

}  // namespace pm::repo
