#pragma once

#include <compare>
#include <cstdint>

namespace pm::time {

/// A duration in milliseconds. Negative if the end is before the start.
using Milliseconds = std::int64_t;

inline constexpr Milliseconds seconds = 1000;
inline constexpr Milliseconds minutes = 60 * seconds;
inline constexpr Milliseconds hours = 60 * minutes;
inline constexpr Milliseconds days = 24 * hours;

/// A point in time: milliseconds since 1970-01-01T00:00:00Z, without leap seconds. pm can show
/// years -9999 to 9999; it shows an instant outside them as the nearest within.
struct Instant {
  Milliseconds since_epoch = 0;

  friend constexpr auto operator<=>(const Instant&, const Instant&) = default;
  friend constexpr Milliseconds operator-(Instant a, Instant b) {
    return a.since_epoch - b.since_epoch;
  }
  friend constexpr Instant operator+(Instant a, Milliseconds b) { return {a.since_epoch + b}; }
};

}  // namespace pm::time
