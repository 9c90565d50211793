#pragma once

#include <string>

namespace pm::files {

/// A lock that is held until this goes out of scope, or the process ends in whatever way.
class Lock {
 public:
  Lock() = default;
  Lock(const Lock&) = delete;
  Lock& operator=(const Lock&) = delete;
  virtual ~Lock() = default;
};

/// That another process holds a lock: what it said of itself when it took it.
struct Held {
  std::string words;  ///< "process 4711, pm update"; empty when it said nothing
};

}  // namespace pm::files
