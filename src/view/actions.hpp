#pragma once

#include "pm/model/incident.hpp"
#include "pm/view/data.hpp"

namespace pm::view {

/// Sets the keys of the follow-ups.
void set_actions(Data& data, const model::Incident& incident);

}  // namespace pm::view
