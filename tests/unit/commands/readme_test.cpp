#include "accept.hpp"
#include "catch.hpp"
#include "run_pm.hpp"

namespace pm::tests::readme_test {

// README shows a record, what pm says of it, and what it says of a mistake in it.

namespace {

/// The first block of README that is fenced with this word.
std::string block(const std::string& word) {
  const auto readme = bytes_of(std::string(PM_SOURCE_DIR) + "/README.md");
  const auto begin = readme.find("```" + word + "\n") + word.size() + 4;
  return readme.substr(begin, readme.find("```", begin) - begin);
}

MemoryDisk disk_with(const std::string& record) {
  MemoryDisk disk;
  disk.files["incidents/2017-03-17-service-unavailable.yaml"] = record;
  return disk;
}

}  // namespace

TEST_CASE("the commands that README shows say what it shows") {
  auto disk = disk_with(block("yaml"));
  std::string session = "$ pm check\n" + run_pm(disk, {"check"}).err;
  session += "$ pm render latest -o report.html\n";
  session += run_pm(disk, {"render", "latest", "-o", "report.html"}).err;
  CHECK(session == block("console"));
}

TEST_CASE("the mistake that README shows is drawn as it shows") {
  const auto* again = "  - at: 2017-03-17 20:00\n    phase: monitoring\n    message: Again.\n";
  auto disk = disk_with(block("yaml") + again);
  CHECK(run_pm(disk, {"check"}).out == block("text") + "\n");
}

}  // namespace pm::tests::readme_test
