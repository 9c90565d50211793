#pragma once

#include <optional>

#include "chart_layout.hpp"

namespace pm::metrics {
struct Durations;
}  // namespace pm::metrics

namespace pm::model {
struct Incident;
}  // namespace pm::model

namespace pm::view {

/// Returns what a chart of an incident shows; nothing if no time is known in which anything lasted.
/// Impact is that of the outages. Without outages it lasts from the start to the end, with the
/// worst status that updates gave to a component.
[[nodiscard]] std::optional<ChartTimes> chart_times(const model::Incident& incident,
                                                    const metrics::Durations& durations,
                                                    time::Instant as_of);

/// "Partial outage", "Degraded": short, for charts.
[[nodiscard]] std::string chart_word(model::Status status);

}  // namespace pm::view
