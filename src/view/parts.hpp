#pragma once

#include <string>
#include <vector>

#include "pm/data/value.hpp"
#include "pm/time/instant.hpp"
#include "pm/view/wanted.hpp"

namespace pm::metrics {
struct Durations;
}  // namespace pm::metrics

namespace pm::model {
struct ComponentStatus;
struct Config;
struct Incident;
}  // namespace pm::model

namespace pm::view {

// The parts of the context of an incident, each in a file of its own; postmortem.cpp puts them
// together.

/// Sets the keys of the actions.
void set_actions(data::Value& data, const model::Incident& incident);

/// Returns the postmortem; empty if the record has none. Omits sections without text.
[[nodiscard]] data::Value analysis(const model::Incident& incident, const model::Config& config);

/// Returns the geometry of a drawing of an incident, for wide and for narrow screens. Horizontal
/// values are in percent, so that text keeps its size; vertical values are in pixels. Empty without
/// a known interval.
[[nodiscard]] data::Value chart(const model::Incident& incident,
                                const metrics::Durations& durations, time::Instant as_of,
                                const Wanted& wanted);

/// Sets the keys of affected components and their times.
void set_components(data::Value& data, const model::Incident& incident,
                    const metrics::Durations& durations);

/// Returns components with their statuses.
[[nodiscard]] data::Value shown(const std::vector<model::ComponentStatus>& components);

/// Returns the same in one line: "Login services (partial outage), WebTools (degraded
/// performance)".
[[nodiscard]] std::string line(const std::vector<model::ComponentStatus>& components);

/// Sets `durations`, with every duration, and `figures`, with the durations to show. `figures`
/// always has the duration. It has the impact if there are outages, and other durations if known.
void set_figures(data::Value& data, const model::Incident& incident,
                 const metrics::Durations& durations, time::Instant as_of, const Wanted& wanted);

/// Sets the keys of the intervals: outages, phases and the maintenance window.
void set_intervals(data::Value& data, const model::Incident& incident,
                   const metrics::Durations& durations);

/// Sets the keys of updates, internal events, and the timeline of both. `durations` give the start,
/// and whether the incident is open: then the newest comes first.
void set_updates(data::Value& data, const model::Incident& incident,
                 const metrics::Durations& durations, const Wanted& wanted);

/// Sets the keys of the top of a page: its figures, days, description and contents. Needs the keys
/// of all other parts.
void set_page(data::Value& data, const model::Incident& incident,
              const metrics::Durations& durations, time::Instant as_of);

}  // namespace pm::view
