#include <filesystem>
#include <stdexcept>

#include <unistd.h>

#include "accept.hpp"
#include "catch.hpp"
#include "folder.hpp"
#include "transcript.hpp"

namespace pm::tests::tutorial_test {

namespace fs = std::filesystem;

TEST_CASE("the tutorial tells what really happens") {
  auto folder = (fs::temp_directory_path() / "pm-tutorial-XXXXXX").string();
  REQUIRE(::mkdtemp(folder.data()) != nullptr);
  const auto page = std::string(PM_SOURCE_DIR) + "/docs/tutorial.md";
  const auto found = difference(page, retold(bytes_of(page), folder));
  fs::remove_all(folder);
  INFO(found);
  CHECK(found.empty());
}

TEST_CASE("a command of a transcript has nothing to read but what stands there") {
  const Folder folder;
  const std::string told =
      "```console\n$ cat; echo over\nover\n$ cat <<END\n> one\n> END\none\n$ cd / && pwd\n/\n$ "
      "pwd\n/\n```\n";
  CHECK(retold(told, folder.path()) == told);
}

TEST_CASE("a transcript whose shell ends too early is no transcript") {
  const Folder folder;
  CHECK_THROWS_AS(retold("```console\n$ exit\n$ pwd\n```\n", folder.path()), std::runtime_error);
  CHECK_THROWS_AS(retold("```console\n$ echo a; exit\n```\n", folder.path()), std::runtime_error);
}

}  // namespace pm::tests::tutorial_test
