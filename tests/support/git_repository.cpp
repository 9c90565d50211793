#include "git_repository.hpp"

#include "../../src/commands/merge_driver.hpp"
#include "pm/files/failure.hpp"
#include "shell.hpp"

namespace pm::tests {

bool has_git() {
  try {
    return files::run_program({.words = {"git", "--version"}}).status == 0;
  } catch (const files::Failure&) {
    return false;
  }
}

GitRepository::GitRepository() {
  git({"init", "--quiet", "--initial-branch=main"});
  git({"config", "merge.pm.driver", std::string(commands::merge_driver)});
  commit(".gitattributes", "incidents/*.yaml merge=pm\n");
}

files::Ended GitRepository::git(const std::vector<std::string>& arguments) const {
  std::vector<std::string> words = {"git"};
  words.insert(words.end(), arguments.begin(), arguments.end());
  return programs_in(folder_.path())({.words = std::move(words)});
}

files::Ended GitRepository::shell(const std::string& script) const {
  return tests::shell(folder_.path(), script);
}

void GitRepository::commit(const std::string& path, const std::string& text) const {
  write(path, text);
  git({"add", "--", path});
  git({"commit", "--quiet", "-m", path});
}

void GitRepository::branch(const std::string& name, const std::string& path,
                           const std::string& text) const {
  git({"checkout", "--quiet", "-b", name, "main"});
  commit(path, text);
}

}  // namespace pm::tests
