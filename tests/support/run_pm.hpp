#pragma once

#include <map>
#include <string>
#include <vector>

#include "memory_disk.hpp"
#include "pm/files/program.hpp"
#include "pm/files/terminal.hpp"
#include "pm/time/civil.hpp"
#include "pm/time/instant.hpp"

namespace pm::tests {

/// The output and the exit status of a run of the program.
struct Ran {
  int status = 0;
  std::string out;
  std::string err;
};

/// The input of a run besides its arguments.
struct Given {
  std::string in = {};
  std::map<std::string, std::string> environment = {};
  time::Instant now = time::in_utc({.year = 2026});
  files::Terminal terminal = {};
  files::Programs programs = {};  ///< none: there are no programs
};

/// Runs the whole `pm` in this process, on files in memory. The clock is at 2026-01-01T00:00:00Z,
/// no stream is a terminal, and sleeping takes no time.
[[nodiscard]] Ran run_pm(MemoryDisk& disk, const std::vector<std::string>& arguments,
                         const Given& given = {});

}  // namespace pm::tests
