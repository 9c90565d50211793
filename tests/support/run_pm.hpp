#pragma once

#include <map>
#include <string>
#include <vector>

#include "memory_disk.hpp"

namespace pm::tests {

/// What a run of the program said and returned.
struct Ran {
  int status = 0;
  std::string out;
  std::string err;
};

/// What a run is given besides its arguments.
struct Given {
  std::string in = {};
  std::map<std::string, std::string> environment = {};
};

/// Runs `pm`, whole and in this process, on files in memory. The clock stands at
/// 2026-01-01T00:00:00Z and no stream is a terminal.
[[nodiscard]] Ran run_pm(MemoryDisk& disk, const std::vector<std::string>& arguments,
                         const Given& given = {});

}  // namespace pm::tests
