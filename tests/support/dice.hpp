#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

namespace pm::tests {

/// Random numbers, the same on every system for a seed.
class Dice {
 public:
  explicit Dice(std::uint32_t seed) : engine_(seed) {}

  /// Returns a number from 0 to `sides` - 1.
  std::size_t roll(std::size_t sides) { return engine_() % sides; }
  bool one_in(std::size_t sides) { return roll(sides) == 0; }
  template <typename T>
  const T& of(const std::vector<T>& all) {
    return all[roll(all.size())];
  }

 private:
  std::mt19937 engine_;
};

}  // namespace pm::tests
