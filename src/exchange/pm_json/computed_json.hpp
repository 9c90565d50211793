#pragma once

#include "pm/data/value.hpp"
#include "pm/metrics/durations.hpp"

namespace pm::exchange::pm_json {

/// What was computed of an incident; docs/formats/json.md lists its keys. Lengths are in seconds.
[[nodiscard]] data::Value computed_json(const metrics::Durations& durations);

}  // namespace pm::exchange::pm_json
