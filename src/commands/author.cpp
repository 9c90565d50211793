#include "author.hpp"

#include <ostream>

#include "pm/files/failure.hpp"
#include "pm/repo/git.hpp"
#include "typed.hpp"

namespace pm::commands {

std::string user_of_git(const World& world, const std::string& root) {
  try {
    const auto ended = repo::git(world.programs, root, {"config", "user.name"});
    return ended.status == 0 ? one_line(ended.out) : std::string();
  } catch (const files::Failure&) {
    return {};
  }
}

std::string author(const World& world, const Arguments& arguments,
                   const repo::Repository& repository) {
  if (const auto by = arguments.value("--by")) return one_line(*by);
  if (repository.config.by != model::DefaultAuthor::git) return {};
  auto name = user_of_git(world, repository.root);
  if (name.empty())
    world.err << "no author: git has no `user.name`; set it with `git config user.name NAME`\n";
  return name;
}

}  // namespace pm::commands
