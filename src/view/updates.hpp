#pragma once

#include "pm/data/value.hpp"
#include "pm/model/incident.hpp"

namespace pm::view {

/// Sets the keys of updates, internal events, and the timeline of both.
void set_updates(data::Value& data, const model::Incident& incident);

}  // namespace pm::view
