#pragma once

#include "pm/data/value.hpp"
#include "pm/metrics/durations.hpp"
#include "pm/model/incident.hpp"
#include "pm/time/instant.hpp"

namespace pm::view {

/// Returns the geometry of a drawing of an incident. Horizontal values are in percent, so that text
/// keeps its size on a narrow screen; vertical values are in pixels. Empty without a known
/// interval.
[[nodiscard]] data::Value chart(const model::Incident& incident,
                                const metrics::Durations& durations, time::Instant as_of);

}  // namespace pm::view
