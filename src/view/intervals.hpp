#pragma once

#include "pm/metrics/durations.hpp"
#include "pm/model/incident.hpp"
#include "pm/view/data.hpp"

namespace pm::view {

/// Sets the keys of the intervals: outages, phases and the announced window.
void set_intervals(Data& data, const model::Incident& incident,
                   const metrics::Durations& durations);

}  // namespace pm::view
