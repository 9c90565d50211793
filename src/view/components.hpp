#pragma once

#include <string>
#include <vector>

#include "pm/data/value.hpp"
#include "pm/metrics/durations.hpp"
#include "pm/model/incident.hpp"

namespace pm::view {

/// Sets the keys of affected components and their times.
void set_components(data::Value& data, const model::Incident& incident,
                    const metrics::Durations& durations);

/// Returns components with their statuses.
[[nodiscard]] data::Value shown(const std::vector<model::ComponentStatus>& components);

/// Returns the same in one line: "Login services (partial outage), WebTools (degraded
/// performance)".
[[nodiscard]] std::string line(const std::vector<model::ComponentStatus>& components);

}  // namespace pm::view
