#pragma once

#include "pm/data/value.hpp"
#include "pm/metrics/durations.hpp"
#include "pm/model/incident.hpp"
#include "pm/time/instant.hpp"

namespace pm::view {

/// Sets `durations`, which has every length, and `figures`, which has those worth showing: the
/// duration always, the impact where outages tell it apart from the duration, the others where
/// they are known.
void set_figures(data::Value& data, const model::Incident& incident,
                 const metrics::Durations& durations, time::Instant as_of);

}  // namespace pm::view
