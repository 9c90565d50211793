#pragma once

#include <cstddef>

namespace pm::files {

/// A file that is read from its start to its end, a piece at a time, so that it need not fit into
/// memory. Every call may throw a `Failure`.
class Reading {
 public:
  virtual ~Reading() = default;

  /// Puts at most `most` bytes into `into`, and returns how many; 0 at the end and only there.
  [[nodiscard]] virtual std::size_t read(char* into, std::size_t most) = 0;
};

}  // namespace pm::files
