#include "merge_driver.hpp"

#include <ostream>

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

}  // namespace

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
  world.err << "run this once in each clone, so that git merges records by their meaning:\n"
            << fmt::format("    git config {} '{}'\n", name_key, merge_driver_name)
            << fmt::format("    git config {} '{}'\n", driver_key, merge_driver);
}

}  // namespace pm::commands
