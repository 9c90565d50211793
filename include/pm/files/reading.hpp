#pragma once

#include <cstddef>

namespace pm::files {

/// A file that is read in pieces from start to end, so that it need not fit into memory. Every call
/// may throw a `Failure`.
class Reading {
 public:
  virtual ~Reading() = default;

  /// Reads at most `most` bytes into `into`, and returns how many; 0 only at the end.
  [[nodiscard]] virtual std::size_t read(char* into, std::size_t most) = 0;
};

}  // namespace pm::files
