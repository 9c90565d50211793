#include "shell.hpp"

#include <filesystem>
#include <vector>

#include <fmt/format.h>

namespace pm::tests {
namespace {

/// A shell in which nothing is as it is on the machine at hand but the programs; it ends as the
/// program that it is given.
std::string opening(const std::string& folder) {
  return fmt::format(
      "cd '{0}' || exit 99\n"
      "unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE CI VISUAL EDITOR NO_COLOR PM_NOW PM_TIMEZONE\n"
      "export PATH='{1}':\"$PATH\" HOME='{0}' TZ=UTC LC_ALL=C.UTF-8 TERM=dumb\n"
      "export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null GIT_CONFIG_NOSYSTEM=1\n"
      "export GIT_AUTHOR_NAME=Robin GIT_AUTHOR_EMAIL=robin@example.com\n"
      "export GIT_COMMITTER_NAME=Robin GIT_COMMITTER_EMAIL=robin@example.com\n"
      "exec \"$@\"\n",
      folder, std::filesystem::path(PM_PROGRAM).parent_path().string());
}

}  // namespace

files::Programs programs_in(const std::string& folder) {
  return [folder](const files::Call& call) {
    auto whole = call;
    whole.words = {"sh", "-c", opening(folder), "sh"};
    whole.words.insert(whole.words.end(), call.words.begin(), call.words.end());
    return files::run_program(whole);
  };
}

files::Ended shell(const std::string& folder, const std::string& script) {
  return programs_in(folder)({.words = {"sh", "-c", script}});
}

}  // namespace pm::tests
