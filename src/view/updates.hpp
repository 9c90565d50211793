#pragma once

#include "pm/model/incident.hpp"
#include "pm/view/data.hpp"

namespace pm::view {

/// Sets the keys of what was said and of what happened: updates, internal events, and both in one
/// timeline.
void set_updates(Data& data, const model::Incident& incident);

}  // namespace pm::view
