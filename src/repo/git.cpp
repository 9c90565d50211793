#include "pm/repo/git.hpp"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "pm/files/failure.hpp"
#include "pm/repo/find_upward.hpp"
#include "pm/text/words.hpp"

namespace pm::repo {
namespace {

using Words = std::vector<std::string>;

constexpr std::size_t most_bytes_of_a_link = 8192;  ///< of the file `.git`: a path and a word

/// Returns the directory in a file of git, "gitdir: PATH"; the path is relative to the directory of
/// the file.
std::optional<std::string> named_by(const files::Disk& disk, const std::string& link) {
  constexpr std::string_view begin = "gitdir: ";
  const auto text = disk.read(link, most_bytes_of_a_link);
  const auto path = std::string(text::trimmed(text));
  if (!path.starts_with(begin) || path.find('\0') != std::string::npos) return std::nullopt;
  const auto named = path.substr(begin.size());
  return named.starts_with('/') ? named : link.substr(0, link.rfind('/') + 1) + named;
}

/// Git's own directories contain a file `HEAD`; pm creates nothing in any other.
bool is_of_git(const files::Disk& disk, const std::string& folder) {
  return disk.kind(folder) == files::Kind::folder &&
         disk.kind(folder + "/HEAD") == files::Kind::file;
}

/// Returns the common directory of these paths, with a slash at its end; empty for the current
/// directory.
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

/// Throws git's words as a failure: their first line, and the other lines, which give advice, as
/// help.
[[noreturn]] void refuse(std::string_view words) {
  const auto end = std::min(words.find('\n'), words.size());
  std::string help;
  for (auto rest = text::trimmed(words.substr(end)); !rest.empty(); rest = text::trimmed(rest)) {
    const auto line = rest.substr(0, rest.find('\n'));
    help += (help.empty() ? "" : " ") + std::string(line);
    rest.remove_prefix(line.size());
  }
  throw files::Failure(fmt::format("git failed: {}", words.substr(0, end)), help);
}

}  // namespace

std::optional<std::string> git_folder(const files::Disk& disk, const std::string& from) {
  const auto holder = find_upward(disk, from, ".git");
  if (!holder) return std::nullopt;
  const auto found = *holder + ".git";
  if (disk.kind(found) == files::Kind::folder) return found;
  try {
    const auto named = named_by(disk, found);
    if (named && is_of_git(disk, *named)) return named;
  } catch (const files::Failure&) {
    // A file that is unreadable, or too large to be git's, points to no directory.
  }
  return std::nullopt;
}

files::Ended git(const files::Programs& programs, const std::string& folder,
                 const std::vector<std::string>& arguments) {
  Words words = {"git"};
  if (!folder.empty()) words.insert(words.end(), {"-C", folder});
  words.insert(words.end(), arguments.begin(), arguments.end());
  // Git sets these for its hooks and aliases to tell them its place. pm finds the place by itself,
  // and with these variables the start of relative paths would be unclear.
  return programs({.words = std::move(words),
                   .without = {"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX",
                               "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY"}});
}

bool is_work_tree(const files::Programs& programs, const std::string& folder) {
  const auto ended = git(programs, folder, {"rev-parse", "--is-inside-work-tree"});
  if (ended.status == 0) return text::trimmed(ended.out) == "true";
  // In another language git's words do not match, and pm shows them.
  if (ended.err.find("not a git repository") == std::string::npos) refuse(text::trimmed(ended.err));
  return false;
}

std::string place_of_commits(const files::Disk& disk, const std::string& root) {
  const auto git = git_folder(disk, root);
  if (!git) return {};
  for (const auto* state : {"/rebase-merge", "/rebase-apply"}) {
    if (disk.kind(*git + state) == files::Kind::folder)
      return "a rebase is in progress; the commit becomes part of it";
  }
  if (disk.kind(*git + "/HEAD") != files::Kind::file) return {};
  const auto head = disk.read(*git + "/HEAD", most_bytes_of_a_link);
  if (head.starts_with("ref: ")) return {};
  return "HEAD is detached; the commit is on no branch";
}

std::vector<std::string> tracked(const files::Programs& programs,
                                 const std::vector<std::string>& paths) {
  const auto folder = common_folder(paths);
  Words words = {"--literal-pathspecs", "ls-files", "-z", "--"};
  for (const auto& path : paths) words.push_back(path.substr(folder.size()));
  const auto listed = '\0' + git(programs, folder, words).out;
  Words found;
  for (const auto& path : paths) {
    const auto name = '\0' + path.substr(folder.size()) + '\0';
    if (listed.find(name) != std::string::npos) found.push_back(path);
  }
  return found;
}

std::optional<files::Ended> commit(const files::Programs& programs,
                                   const std::vector<std::string>& paths,
                                   const std::string& message) {
  const auto folder = common_folder(paths);
  const auto run = [&](Words words) {
    // Paths are literal: without this option git interprets `*` and a leading `:`.
    words.insert(words.begin(), "--literal-pathspecs");
    words.emplace_back("--");
    for (const auto& path : paths) words.push_back(path.substr(folder.size()));
    return git(programs, folder, words);
  };
  auto added = run({"add"});
  if (added.status != 0) return added;
  if (run({"diff", "--cached", "--quiet"}).status == 0) return std::nullopt;
  auto ended = run({"commit", "--quiet", "--only", "--message", message});
  ended.out = added.out + ended.out;
  ended.err = added.err + ended.err;
  return ended;
}

files::Ended push(const files::Programs& programs, const std::string& folder) {
  return git(programs, folder, {"push", "--quiet"});
}

}  // namespace pm::repo
