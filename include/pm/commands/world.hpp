#pragma once

#include <iosfwd>

#include "pm/files/disk.hpp"
#include "pm/repo/repository.hpp"
#include "pm/time/clock.hpp"

namespace pm::commands {

/// All that a command may touch. `main` hands down the real one, tests one of their own.
struct World {
  files::Disk& disk;
  time::Clock now;
  repo::Environment environment;
  std::istream& in;
  std::ostream& out;  ///< data
  std::ostream& err;  ///< everything else
  bool out_is_terminal = false;
  bool err_is_terminal = false;
};

}  // namespace pm::commands
