#pragma once

#include "dice.hpp"
#include "pm/model/incident.hpp"

namespace pm::tests {

/// An incident as it may stand in a file, with any of the keys: hostile words, any zone, years from
/// 1600 to 2100, times known to the day or to the millisecond, updates in any order.
[[nodiscard]] model::Incident random_incident(Dice& dice);

}  // namespace pm::tests
