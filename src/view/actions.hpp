#pragma once

#include "pm/data/value.hpp"
#include "pm/model/incident.hpp"

namespace pm::view {

/// Sets the keys of the actions.
void set_actions(data::Value& data, const model::Incident& incident);

}  // namespace pm::view
