#pragma once

#include "pm/data/value.hpp"
#include "pm/metrics/durations.hpp"
#include "pm/model/incident.hpp"
#include "pm/time/instant.hpp"

namespace pm::view {

/// The geometry of a drawing of an incident: across in percent, so that words keep their size on
/// a narrow screen, and down in pixels. Nothing when no interval of time is known.
[[nodiscard]] data::Value chart(const model::Incident& incident,
                                const metrics::Durations& durations, time::Instant as_of);

}  // namespace pm::view
