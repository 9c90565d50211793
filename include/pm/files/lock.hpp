#pragma once

#include <string>

namespace pm::files {

/// A lock, held until it goes out of scope or the process ends in any way.
class Lock {
 public:
  Lock() = default;
  Lock(const Lock&) = delete;
  Lock& operator=(const Lock&) = delete;
  virtual ~Lock() = default;
};

/// Another process holds the lock.
struct Held {
  std::string words;  ///< its words about itself: "process 4711, pm update"; may be empty
};

}  // namespace pm::files
