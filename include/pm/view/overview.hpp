#pragma once

#include <span>
#include <string_view>

#include "pm/data/value.hpp"
#include "pm/view/key.hpp"

namespace pm::metrics {
struct Durations;
}  // namespace pm::metrics

namespace pm::model {
struct Incident;
}  // namespace pm::model

namespace pm::view {

/// Returns the keys of `overview`.
[[nodiscard]] std::span<const Key> overview_keys();

inline constexpr std::string_view no_postmortem = "none";

/// Returns the status of the postmortem as a word of the file format; `draft` if it has sections
/// and no status; `no_postmortem` without a postmortem.
[[nodiscard]] std::string_view postmortem_state(const model::Incident& incident);

/// Returns one incident for a list, as text: `id`, `title`, `kind`, `mode`, `severity`, `impact`,
/// `state` (the phase it is in), `is_open`, `components` and `labels` (lists of strings),
/// `affected` (of an open incident the components that are not operational, each with `name` and
/// `status`), `postmortem` (`postmortem_state`), `updated` (the time of the last update),
/// `started` and `resolved` (RFC 3339 in UTC, or a date), `started_date` (in the incident's zone;
/// of a maintenance that has not begun the day it is scheduled for), `duration` ("2h 41m so far",
/// "unknown"), `duration_seconds`, `is_about`. All keys are always present; values may be empty.
/// docs/commands/list.md describes them.
[[nodiscard]] data::Value overview(const model::Incident& incident,
                                   const metrics::Durations& durations);

}  // namespace pm::view
