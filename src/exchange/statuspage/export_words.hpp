#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pm/exchange/export.hpp"
#include "pm/model/incident.hpp"
#include "pm/time/zone.hpp"

namespace pm::exchange::statuspage {

// What a page says of an incident, where it is not said as in the record. Reading our own export
// compares with these: what is different there, somebody changed.

/// The title in one line of about 1,000 bytes at most; of a record without one, the words for that.
[[nodiscard]] std::string public_title(const model::Maybe<std::string>& title);

/// "none" when the record does not say it, "maintenance" of a maintenance.
[[nodiscard]] std::string_view public_impact(const model::Incident& incident);

/// "2024-01-29T11:26:00.000-05:00", or with `Z`.
[[nodiscard]] std::string public_time(time::Instant at, const time::Zone& zone);

/// The phase that each update has on a page, which knows no `update`: the last phase before it.
[[nodiscard]] std::vector<model::Phase> public_phases(const model::Incident& incident);

/// The last instant that a moment may be: of one known to the day, the end of the day.
[[nodiscard]] time::Instant last_of(const model::Moment& moment);

/// Whether an incident was reopened after its analysis was published, and is not over again.
[[nodiscard]] bool goes_on(const Measured& measured);

/// The names of the components of an incident: those of its list, then those that only an outage or
/// update names, each once.
[[nodiscard]] std::vector<model::Component> public_components(const model::Incident& incident);

/// The analysis in Markdown, each section below its heading; empty unless it is published.
[[nodiscard]] std::string public_postmortem(const model::Postmortem& postmortem);

}  // namespace pm::exchange::statuspage
