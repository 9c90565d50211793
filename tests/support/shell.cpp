#include "shell.hpp"

#include <filesystem>
#include <vector>

#include "pm/files/environment.hpp"

namespace pm::tests {
namespace {

/// The words before a program's own that set its environment.
std::vector<std::string> opening(const std::string& folder) {
  const auto path = files::environment_variable("PATH").value_or("/usr/bin:/bin");
  const auto ours = std::filesystem::path(PM_PROGRAM).parent_path().string();
  return {"env",
          "-i",
          "PATH=" + ours + ":" + path,
          "HOME=" + folder,
          "TZ=UTC",
          "LC_ALL=C.UTF-8",
          "TERM=dumb",
          "GIT_CONFIG_GLOBAL=/dev/null",
          "GIT_CONFIG_SYSTEM=/dev/null",
          "GIT_CONFIG_NOSYSTEM=1",
          "GIT_AUTHOR_NAME=Robin",
          "GIT_AUTHOR_EMAIL=robin@example.com",
          "GIT_COMMITTER_NAME=Robin",
          "GIT_COMMITTER_EMAIL=robin@example.com",
          "sh",
          "-c",
          "cd \"$1\" || exit 99; shift; exec \"$@\"",
          "sh",
          folder};
}

}  // namespace

files::Programs programs_in(const std::string& folder) {
  return [folder](const files::Call& call) {
    auto whole = call;
    whole.words = opening(folder);
    whole.words.insert(whole.words.end(), call.words.begin(), call.words.end());
    return files::run_program(whole);
  };
}

files::Ended shell(const std::string& folder, const std::string& script) {
  return programs_in(folder)({.words = {"sh", "-c", script}});
}

}  // namespace pm::tests
