#pragma once

#include "pm/data/value.hpp"
#include "pm/metrics/durations.hpp"
#include "pm/model/config.hpp"
#include "pm/model/incident.hpp"
#include "pm/time/instant.hpp"

namespace pm::view {

/// All that a template may show of an incident, in words; `keys()` names it. Texts are plain and
/// prose is Markdown: what a format needs escaped is escaped where it is written. `as_of` is what
/// `durations` were measured up to; it is shown only while the incident is ongoing.
[[nodiscard]] data::Value postmortem(const model::Incident& incident,
                                     const metrics::Durations& durations,
                                     const model::Config& config, time::Instant as_of);

}  // namespace pm::view
