#include <string>

#include "accept.hpp"
#include "catch.hpp"
#include "pm/files/program.hpp"
#include "run_pm.hpp"

namespace pm::tests::completion_test {

namespace {

const std::string root = PM_SOURCE_DIR;

bool is_there(const std::string& shell) {
  return files::run_program({.words = {"sh", "-c", "command -v " + shell}}).status == 0;
}

/// What a shell prints on both streams; nothing where it is not installed.
std::string said(const std::vector<std::string>& words) {
  if (!is_there(words.front())) return {};
  const auto ended = files::run_program({.words = words});
  return ended.out + ended.err;
}

/// The first column of what fish would offer, in the repository of the examples.
std::string fish_offers(const std::string& line) {
  const auto script = "cd '" + root + "/examples'; set PATH (dirname '" + PM_PROGRAM +
                      "') $PATH; source '" + root +
                      "/completions/pm.fish'; complete -C $argv[1] | cut -f 1 | string join '|'";
  return said({"fish", "--no-config", "-c", script, line});
}

}  // namespace

TEST_CASE("pm completion prints the script of a shell") {
  tests::MemoryDisk disk;
  for (const std::string shell : {"bash", "zsh", "fish"}) {
    const auto ran = tests::run_pm(disk, {"completion", shell});
    CHECK(ran.status == 0);
    CHECK(ran.out == tests::bytes_of(root + "/completions/pm." + shell));
  }
}

TEST_CASE("in bash every name is put into the line as itself, and nothing is run") {
  CHECK(said({"bash", "--norc", root + "/tests/unit/commands/completion_in_bash.sh",
              root + "/completions/pm.bash"})
            .empty());
}

TEST_CASE("zsh reads its script") {
  CHECK(said({"zsh", "-f", "-n", root + "/completions/pm.zsh"}).empty());
}

TEST_CASE("fish offers what pm does") {
  if (!is_there("fish")) return;
  CHECK(fish_offers("pm ren") == "render\n");
  CHECK(fish_offers("pm show engage") == "2024-01-29-engage-unavailable\n");
  CHECK(fish_offers("pm render --format=h") == "--format=html\n");
  CHECK(fish_offers("pm render -o inc") == "incidents/\n");
  CHECK(fish_offers("pm render --output=inc") == "--output=incidents/\n");
}

}  // namespace pm::tests::completion_test
