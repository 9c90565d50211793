#pragma once

#include <optional>
#include <vector>

#include "intervals.hpp"
#include "pm/history/history.hpp"

namespace pm::metrics {

/// Returns the time of each component in each status. It covers the outages that name the
/// component. It also covers each update that names it, until the next such update or the end of
/// the incident. Without such an update a status lasts until `end`; an outage without an end, until
/// `now`. O(n log n).
[[nodiscard]] std::vector<ComponentTime> component_times(const model::Incident& incident,
                                                         const std::vector<history::Event>& events,
                                                         const std::optional<End>& end,
                                                         const std::optional<End>& now);

}  // namespace pm::metrics
