#pragma once

#include <optional>

#include "pm/metrics/durations.hpp"
#include "pm/model/incident.hpp"

namespace pm::metrics {

/// Whether an incident is one that people still have something to say of: it is ongoing, or a
/// maintenance that was announced and has not begun. `durations` are those of the incident.
[[nodiscard]] bool is_open(const model::Incident& incident, const Durations& durations);

/// When an incident began, or is going to: of a maintenance that was announced and has not begun,
/// the start of its window. `durations` are those of the incident.
[[nodiscard]] std::optional<model::Moment> beginning(const model::Incident& incident,
                                                     const Durations& durations);

}  // namespace pm::metrics
