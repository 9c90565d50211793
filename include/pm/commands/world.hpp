#pragma once

#include <functional>
#include <iosfwd>
#include <string>
#include <vector>

#include "pm/files/disk.hpp"
#include "pm/files/program.hpp"
#include "pm/files/terminal.hpp"
#include "pm/repo/repository.hpp"
#include "pm/time/clock.hpp"

namespace pm::commands {

/// Everything outside the program that a command can use. `main` passes the real system, tests
/// their own.
struct World {
  files::Disk& disk;
  time::Clock now;
  repo::Environment environment;
  std::function<std::vector<std::string>()> variables;  ///< the names in the environment
  std::istream& in;
  std::ostream& out;  ///< data
  std::ostream& err;  ///< everything else
  files::Terminal terminal = {};
  files::Programs programs = files::run_program;
  time::Sleep sleep = time::system_sleep;
};

}  // namespace pm::commands
