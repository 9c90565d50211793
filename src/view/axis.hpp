#pragma once

#include <string>
#include <vector>

#include "pm/time/instant.hpp"
#include "pm/time/zone.hpp"

namespace pm::view {

/// The interval of time that a drawing shows.
struct Range {
  time::Instant from;
  time::Instant to;
};

/// A mark on an axis. One of its words may be empty.
struct Tick {
  time::Instant at;
  std::string time;
  std::string date;
};

/// Marks at 3 to 6 round times of a clock in the zone, for a range of at least 4 minutes. Their
/// words are short enough to stand side by side on a screen of 390 pixels.
[[nodiscard]] std::vector<Tick> ticks(const Range& range, const time::Zone& zone);

}  // namespace pm::view
