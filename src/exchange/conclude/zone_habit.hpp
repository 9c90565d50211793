#pragma once

#include <optional>
#include <string>

#include "pm/prose/loose_time.hpp"
#include "pm/time/instant.hpp"
#include "pm/time/zone.hpp"

namespace pm::exchange::conclude {

/// A name of standard time in summer: people mean the clock on their wall.
struct ZoneHabit {
  time::Zone zone;    ///< of the place
  std::string words;  ///< "`PST` in summer read as the clock of America/Los_Angeles, …"
};

/// The place whose wall clock a hand-written time means, where its abbreviation is that of winter
/// and the day is in summer.
[[nodiscard]] std::optional<ZoneHabit> by_habit(const prose::LooseTime& time,
                                                const prose::Day& day);

/// A zone that is always so far east of UTC; nothing where the zone database has none.
[[nodiscard]] std::optional<time::Zone> fixed_zone(time::Milliseconds east);

}  // namespace pm::exchange::conclude
