#pragma once

#include <functional>
#include <string>

#include "pm/files/disk.hpp"
#include "pm/files/program.hpp"
#include "pm/repo/repository.hpp"
#include "pm/time/clock.hpp"

namespace pm::work {

/// The parts of the system that work on a repository needs.
struct Host {
  files::Disk& disk;
  time::Clock now;
  repo::Environment environment;
  files::Programs programs;
  time::Sleep sleep;
  /// Called once, with a description of the holder, if another process holds the lock for a second.
  std::function<void(const std::string& holder)> waiting;
};

}  // namespace pm::work
