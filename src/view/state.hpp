#pragma once

#include <string_view>

#include "pm/metrics/durations.hpp"
#include "pm/model/incident.hpp"

namespace pm::view {

/// Where an incident stands, as a word of the file format: the phase it is in; `ongoing` when no
/// update says, empty when nobody knows.
[[nodiscard]] std::string_view state(const model::Incident& incident,
                                     const metrics::Durations& durations);

}  // namespace pm::view
