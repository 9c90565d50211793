#pragma once

#include <functional>
#include <iosfwd>
#include <string>
#include <vector>

#include "pm/files/disk.hpp"
#include "pm/files/environment.hpp"
#include "pm/files/program.hpp"
#include "pm/files/terminal.hpp"
#include "pm/repo/repository.hpp"
#include "pm/time/clock.hpp"

namespace pm::commands {

/// When to use colours: `automatic` on a terminal, as the environment says.
enum class Colour { automatic, always, never };

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
  /// Changes the current directory.
  std::function<void(const std::string& folder)> enter = files::enter_folder;
  Colour colour = Colour::automatic;
  std::ostream* urgent = nullptr;  ///< for errors and questions, if `err` is silent
};

}  // namespace pm::commands
