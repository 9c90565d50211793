#pragma once

#include "pm/model/incident.hpp"

namespace pm::checks {

using LocatedMoment = model::Located<model::Moment>;

/// The outage that began first; null when none has a beginning.
[[nodiscard]] const model::Outage* first_outage(const model::Incident& incident);

/// What places an incident in time: `times.started`, else the first outage, else the announced
/// window, else the first update. Null when it has none of them.
[[nodiscard]] const LocatedMoment* beginning(const model::Incident& incident);

/// `times.resolved`, else the last `resolved` or `completed` update. Null when there is neither.
[[nodiscard]] const LocatedMoment* resolution(const model::Incident& incident);

}  // namespace pm::checks
