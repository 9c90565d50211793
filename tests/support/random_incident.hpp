#pragma once

#include "dice.hpp"
#include "pm/model/incident.hpp"

namespace pm::tests {

/// Returns an incident that a file could contain, with any of the keys: hostile words, any zone,
/// years from 1600 to 2100, times with the precision of a day to a millisecond, updates in any
/// order.
[[nodiscard]] model::Incident random_incident(Dice& dice);

}  // namespace pm::tests
