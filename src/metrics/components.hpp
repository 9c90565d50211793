#pragma once

#include <optional>
#include <vector>

#include "intervals.hpp"
#include "pm/history/history.hpp"

namespace pm::metrics {

/// How long each component was in each status: during the outages that name it, and from each
/// update that names it until another one does or the incident ends. What no update ended goes on
/// until `end`, `now` for outages. O(n log n).
[[nodiscard]] std::vector<ComponentTime> component_times(const model::Incident& incident,
                                                         const std::vector<history::Event>& events,
                                                         const std::optional<End>& end,
                                                         const std::optional<End>& now);

}  // namespace pm::metrics
