#pragma once

#include "pm/model/incident.hpp"

namespace pm::exchange::pm_json {

/// Takes from each value of a record where it was read, when the text it was read from goes away.
void without_places(model::Incident& incident);

}  // namespace pm::exchange::pm_json
