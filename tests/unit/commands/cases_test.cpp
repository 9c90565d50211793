#include <fmt/format.h>
#include <filesystem>
#include <sstream>

#include "accept.hpp"
#include "catch.hpp"
#include "run_pm.hpp"

// Runs every folder of tests/cases/<command>/: the program, whole, on files in memory.
//   args     one argument a line; all that a new case needs
//   repo/    the files in the working folder; or `repo`, a file that names a folder of the project
//   stdin, env (NAME=value a line)
//   stdout, stderr, exit, files (what was written): what must come out; missing means empty, or 0

using namespace pm::tests;
namespace fs = std::filesystem;

namespace {

std::vector<std::string> lines_of(const std::string& file) {
  std::vector<std::string> lines;
  std::istringstream text(bytes_of(file));
  for (std::string line; std::getline(text, line);) lines.push_back(line);
  return lines;
}

MemoryDisk disk_of(const std::string& folder) {
  const auto repo = folder + "/repo";
  if (fs::is_directory(repo) || !fs::exists(repo)) return MemoryDisk(repo);
  return MemoryDisk(std::string(PM_SOURCE_DIR) + "/" + lines_of(repo).at(0));
}

Given given_of(const std::string& folder) {
  Given given = {.in = bytes_of(folder + "/stdin")};
  for (const auto& line : lines_of(folder + "/env")) {
    given.environment[line.substr(0, line.find('='))] = line.substr(line.find('=') + 1);
  }
  return given;
}

/// The files that are new or changed, each with a line above it that names it.
std::string written(const MemoryDisk& before, const MemoryDisk& after) {
  std::string text;
  for (const auto& [path, bytes] : after.files) {
    const auto old = before.files.find(path);
    if (old != before.files.end() && old->second == bytes) continue;
    text += "=== " + path + "\n" + bytes;
  }
  return text;
}

std::string differences(const std::string& folder) {
  auto disk = disk_of(folder);
  const auto before = disk;
  const auto ran = run_pm(disk, lines_of(folder + "/args"), given_of(folder));
  return difference(folder + "/stdout", ran.out) + difference(folder + "/stderr", ran.err) +
         difference(folder + "/files", written(before, disk)) +
         difference(folder + "/exit", ran.status == 0 ? "" : fmt::format("{}\n", ran.status));
}

}  // namespace

TEST_CASE("the program says and does what its cases tell") {
  std::size_t cases = 0;
  for (const auto& entry :
       fs::recursive_directory_iterator(std::string(PM_SOURCE_DIR) + "/tests/cases")) {
    if (entry.path().filename() != "args") continue;
    const auto folder = entry.path().parent_path().string();
    CAPTURE(folder);
    const auto found = differences(folder);
    INFO(found);
    CHECK(found.empty());
    ++cases;
  }
  CHECK(cases > 0);
}
