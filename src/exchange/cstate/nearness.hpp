#pragma once

#include "pm/time/instant.hpp"

namespace pm::exchange::cstate {

/// Two times that people write of one moment are no farther apart: one is the clock's when they
/// began to write, the other the system's when they sent it.
constexpr time::Milliseconds near = 2 * time::minutes;

/// How far two moments are from each other.
[[nodiscard]] constexpr time::Milliseconds between(time::Instant a, time::Instant b) {
  return a < b ? b - a : a - b;
}

}  // namespace pm::exchange::cstate
