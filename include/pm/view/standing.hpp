#pragma once

#include <cstddef>
#include <string>

#include "pm/metrics/durations.hpp"
#include "pm/model/incident.hpp"

namespace pm::view {

/// Where an incident stands, in one line: "monitoring at 2024-01-29 14:05 EST; 2h 41m so far",
/// "resolved at 2024-01-29 17:39 EST; duration 3h 2m", "scheduled at …; not begun yet". Phase and
/// time are those of the update of this index, left out where it has none. `durations` are those of
/// the incident.
[[nodiscard]] std::string standing(const model::Incident& incident,
                                   const metrics::Durations& durations, std::size_t update);

/// What is to be said of promises with an update that has been made: that the next one is promised,
/// and that this one came later than was promised before. Each a line without its end; empty when
/// there is nothing.
[[nodiscard]] std::string promises(const model::Incident& incident, std::size_t update);

}  // namespace pm::view
