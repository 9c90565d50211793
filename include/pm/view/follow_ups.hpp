#pragma once

#include <span>

#include "pm/data/value.hpp"
#include "pm/view/key.hpp"

namespace pm::metrics {
struct FollowUp;
}  // namespace pm::metrics

namespace pm::model {
struct Incident;
}  // namespace pm::model

namespace pm::view {

/// Returns an action in a list of all incidents, as text: `id`, the incident's `incident` and
/// `incident_title`, `title`, `owner`, `type`, `status`, `is_open`, `priority`, `due` (a date),
/// `days_overdue` and `overdue` ("overdue 3d"), `age_days` and `age` ("12d", "unknown" while it is
/// open), `done` (a date), `link`. All keys are always present; values may be empty.
/// docs/commands/actions.md describes them.
[[nodiscard]] data::Value follow_up(const model::Incident& incident,
                                    const metrics::FollowUp& follow_up);

/// Returns the keys of `follow_up`.
[[nodiscard]] std::span<const Key> follow_up_keys();

}  // namespace pm::view
