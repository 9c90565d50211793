#pragma once

#include <string>

#include "pm/data/value.hpp"
#include "pm/model/incident.hpp"

namespace pm::exchange::statuspage {

/// What the updates of a page do not say, as `metadata.pm.updates`: a list in the order of the
/// record, with the id of each. `record` is the incident as JSON.
[[nodiscard]] data::Value own_updates(const model::Incident& incident, const data::Value& record,
                                      const std::string& incident_id);

}  // namespace pm::exchange::statuspage
