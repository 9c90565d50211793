#pragma once

#include "pm/data/value.hpp"
#include "pm/time/instant.hpp"

namespace pm::metrics {
struct Durations;
}  // namespace pm::metrics

namespace pm::model {
struct Config;
struct Incident;
}  // namespace pm::model

namespace pm::view {

/// Returns the context of an incident, with the keys of `keys()`. Strings are plain and prose is
/// Markdown; the renderer escapes both for the output format. `as_of` is the time up to which
/// `durations` are measured. Templates show it only while the incident is ongoing.
[[nodiscard]] data::Value postmortem(const model::Incident& incident,
                                     const metrics::Durations& durations,
                                     const model::Config& config, time::Instant as_of);

}  // namespace pm::view
