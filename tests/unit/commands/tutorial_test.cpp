#include <filesystem>

#include <unistd.h>

#include "accept.hpp"
#include "catch.hpp"
#include "transcript.hpp"

using namespace pm::tests;
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
