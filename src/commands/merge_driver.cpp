#include "merge_driver.hpp"

#include <ostream>

#include <fmt/format.h>

#include "pm/files/failure.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"

namespace pm::commands {
namespace {

constexpr auto driver = "pm merge --marker-size %L %O %A %B %P";

files::Ended git(const World& world, const std::string& root, std::vector<std::string> arguments) {
  std::vector<std::string> words = {"git"};
  if (!root.empty()) words.insert(words.end(), {"-C", root});
  words.insert(words.end(), arguments.begin(), arguments.end());
  return world.programs({.words = std::move(words)});
}

void set(World& world, const std::string& root, const std::string& key, const std::string& value) {
  const auto ended = git(world, root, {"config", key, value});
  if (ended.status == 0) return;
  throw files::Failure(
      fmt::format("git did not set `{}`: {}", key, text::visible(text::trimmed(ended.err))));
}

}  // namespace

void require_work_tree(World& world, const std::string& root) {
  const auto ended = git(world, root, {"rev-parse", "--is-inside-work-tree"});
  if (ended.status == 0 && text::trimmed(ended.out) == "true") return;
  throw files::Failure("cannot set git's merge driver: this folder is in no git work tree",
                       "leave out `--git-config`, or run `git init` first");
}

void set_merge_driver(World& world, const std::string& root) {
  set(world, root, "merge.pm.name", "records of incidents, by their meaning");
  set(world, root, "merge.pm.driver", driver);
  world.err << "git merges records with pm in this clone\n";
}

void say_merge_driver(World& world) {
  world.err << "run this once in each clone, so that git merges records by their meaning:\n"
            << fmt::format("    git config merge.pm.driver \"{}\"\n", driver);
}

}  // namespace pm::commands
