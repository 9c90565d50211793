#include <filesystem>
#include <set>
#include <stdexcept>

#include "accept.hpp"
#include "case_file.hpp"
#include "catch.hpp"

namespace pm::tests::cases_test {

// Runs every file of tests/cases/<command>/: the program, whole, on files in memory.

namespace fs = std::filesystem;

namespace {

/// The files of all cases, sorted. Each directory beside the repositories has those of a command.
std::set<fs::path> all_cases() {
  std::set<fs::path> cases;
  for (const auto& command : fs::directory_iterator(fs::path(repositories()).parent_path())) {
    if (command.path() == repositories()) continue;
    for (const auto& entry : fs::directory_iterator(command)) cases.insert(entry.path());
  }
  return cases;
}

std::string difference_of_case(const fs::path& path) {
  if (!fs::is_regular_file(path)) return path.string() + " is a directory: a case is one file\n";
  try {
    return difference(path, run_case(bytes_of(path)));
  } catch (const std::runtime_error& error) {
    return path.string() + ": " + error.what() + "\n";
  }
}

}  // namespace

TEST_CASE("the program says and does what its cases tell") {
  const auto cases = all_cases();
  for (const auto& path : cases) {
    const auto found = difference_of_case(path);
    INFO(found);
    CHECK(found.empty());
  }
  CHECK(cases.size() > 300);
}

}  // namespace pm::tests::cases_test
