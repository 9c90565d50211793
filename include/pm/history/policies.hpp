#pragma once

#include <optional>

#include "pm/model/moment.hpp"
#include "pm/time/instant.hpp"

namespace pm::model {
struct Config;
struct Incident;
struct Policy;
}  // namespace pm::model

namespace pm::history {

/// Returns the policy of pm.yaml for the current severity of an incident; null without one.
/// Policies are for incidents that count: those of mode `standard`.
[[nodiscard]] const model::Policy* policy_of(const model::Incident& incident,
                                             const model::Config& config);

/// Returns the time by which the postmortem of an ended incident has to be published. Empty if no
/// policy requires it, or if the end is unknown.
[[nodiscard]] std::optional<model::Moment> postmortem_due(const model::Incident& incident,
                                                          const model::Config& config);

/// Returns by how much the postmortem is overdue at `now`, or was published too late. Empty if it
/// is neither.
[[nodiscard]] std::optional<time::Milliseconds> postmortem_lateness(const model::Incident& incident,
                                                                    const model::Config& config,
                                                                    time::Instant now);

/// Returns whether the postmortem is published.
[[nodiscard]] bool has_published_postmortem(const model::Incident& incident);

}  // namespace pm::history
