#pragma once

#include "pm/data/value.hpp"
#include "pm/model/incident.hpp"

namespace pm::view {

/// Sets the keys of what was said and of what happened: updates, internal events, and both in one
/// timeline.
void set_updates(data::Value& data, const model::Incident& incident);

}  // namespace pm::view
