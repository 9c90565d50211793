#pragma once

#include <functional>
#include <string>

#include "pm/files/disk.hpp"
#include "pm/files/program.hpp"
#include "pm/repo/repository.hpp"
#include "pm/time/clock.hpp"

namespace pm::work {

/// What work on a repository needs of the machine.
struct Host {
  files::Disk& disk;
  time::Clock now;
  repo::Environment environment;
  files::Programs programs;
  time::Sleep sleep;
  /// Called once, with the words of its holder, when another process has the lock for a second.
  std::function<void(const std::string& holder)> waiting;
};

}  // namespace pm::work
