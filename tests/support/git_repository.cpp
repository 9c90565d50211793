#include "git_repository.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>

#include "accept.hpp"
#include "pm/files/environment.hpp"
#include "pm/files/failure.hpp"

namespace pm::tests {
namespace {

namespace fs = std::filesystem;

/// An environment with nothing in it that could tell git something else.
std::vector<std::string> clean_environment(const std::string& home) {
  return {"env",
          "-i",
          "PATH=" + files::environment_variable("PATH").value_or("/usr/bin:/bin"),
          "HOME=" + home,
          "LC_ALL=C",
          "GIT_CONFIG_GLOBAL=/dev/null",
          "GIT_CONFIG_SYSTEM=/dev/null",
          "GIT_CONFIG_NOSYSTEM=1",
          "GIT_EDITOR=true",
          "GIT_AUTHOR_NAME=A",
          "GIT_AUTHOR_EMAIL=a@example.com",
          "GIT_COMMITTER_NAME=A",
          "GIT_COMMITTER_EMAIL=a@example.com"};
}

std::string temporary_folder() {
  auto path = (fs::temp_directory_path() / "pm-git-XXXXXX").string();
  if (::mkdtemp(path.data()) == nullptr) throw std::runtime_error("no temporary folder");
  return path;
}

}  // namespace

bool has_git() {
  try {
    return files::run_program({.words = {"git", "--version"}}).status == 0;
  } catch (const files::Failure&) {
    return false;
  }
}

GitRepository::GitRepository() : folder_(temporary_folder()) {
  git({"init", "--quiet", "--initial-branch=main"});
  git({"config", "merge.pm.name", "incidents of pm"});
  git({"config", "merge.pm.driver",
       std::string("'") + PM_PROGRAM + "' merge --marker-size %L %O %A %B %P"});
  commit(".gitattributes", "incidents/*.yaml merge=pm\n");
}

GitRepository::~GitRepository() { fs::remove_all(folder_); }

void GitRepository::write(const std::string& path, const std::string& text) const {
  const auto file = fs::path(folder_) / path;
  fs::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << text;
}

std::string GitRepository::read(const std::string& path) const {
  return bytes_of(fs::path(folder_) / path);
}

files::Ended GitRepository::git(const std::vector<std::string>& arguments) const {
  auto words = clean_environment(folder_);
  words.insert(words.end(), {"git", "-C", folder_});
  words.insert(words.end(), arguments.begin(), arguments.end());
  return files::run_program({.words = std::move(words)});
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
