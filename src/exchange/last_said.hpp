#pragma once

#include "pm/model/incident.hpp"
#include "pm/time/instant.hpp"

namespace pm::exchange {

/// When a record was last added to, as far as it tells: the latest of what was said, what happened
/// and what was done. What is yet to come (a window, a day that something is due, a promise) does
/// not count, unless there is nothing else: then it is the start of the maintenance window, else
/// 1970. A calendar or a mail that says when it was made says this, so that the same record gives
/// the same bytes.
[[nodiscard]] time::Instant last_said(const model::Incident& incident);

}  // namespace pm::exchange
