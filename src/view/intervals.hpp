#pragma once

#include "pm/data/value.hpp"
#include "pm/metrics/durations.hpp"
#include "pm/model/incident.hpp"

namespace pm::view {

/// Sets the keys of the intervals: outages, phases and the maintenance window.
void set_intervals(data::Value& data, const model::Incident& incident,
                   const metrics::Durations& durations);

}  // namespace pm::view
