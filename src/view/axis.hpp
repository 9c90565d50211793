#pragma once

#include <string>
#include <vector>

#include "pm/time/instant.hpp"
#include "pm/time/zone.hpp"

namespace pm::view {

/// The time interval of a drawing.
struct Range {
  time::Instant from;
  time::Instant to;
};

/// A tick on an axis. One of its labels may be empty.
struct Tick {
  time::Instant at;
  std::string time;
  std::string date;
};

/// Returns ticks at 3 to 6 round local times in the zone, for a range of at least 4 minutes. Their
/// labels fit next to each other on a screen of 390 pixels.
[[nodiscard]] std::vector<Tick> ticks(const Range& range, const time::Zone& zone);

}  // namespace pm::view
