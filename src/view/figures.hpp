#pragma once

#include "pm/data/value.hpp"
#include "pm/metrics/durations.hpp"
#include "pm/model/incident.hpp"
#include "pm/time/instant.hpp"

namespace pm::view {

/// Sets `durations`, with every duration, and `figures`, with the durations to show. `figures`
/// always has the duration. It has the impact if there are outages, and other durations if known.
void set_figures(data::Value& data, const model::Incident& incident,
                 const metrics::Durations& durations, time::Instant as_of);

}  // namespace pm::view
