#pragma once

#include <string>
#include <vector>

#include "pm/data/value.hpp"
#include "pm/metrics/durations.hpp"
#include "pm/model/incident.hpp"

namespace pm::view {

/// Sets the keys that tell which components were hurt, and for how long.
void set_components(data::Value& data, const model::Incident& incident,
                    const metrics::Durations& durations);

/// Components with their statuses.
[[nodiscard]] data::Value shown(const std::vector<model::ComponentStatus>& components);

/// The same in one line: "Login services (partial outage), WebTools (degraded performance)".
[[nodiscard]] std::string line(const std::vector<model::ComponentStatus>& components);

}  // namespace pm::view
