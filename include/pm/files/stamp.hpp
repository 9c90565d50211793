#pragma once

#include <cstdint>

namespace pm::files {

/// What shows that a file has changed, without reading it. Times are nanoseconds since 1970.
struct Stamp {
  std::uint64_t size = 0;
  std::uint64_t inode = 0;
  std::int64_t modified = 0;  ///< when its content changed; programs can set it
  std::int64_t changed = 0;   ///< when its content, owner, permissions or name changed
  /// Whether it changed so recently that another change may not show in its times, or whether it
  /// cannot be read.
  bool fresh = false;

  friend bool operator==(const Stamp& a, const Stamp& b) {
    return a.size == b.size && a.inode == b.inode && a.modified == b.modified &&
           a.changed == b.changed;
  }
};

}  // namespace pm::files
