#pragma once

#include "pm/data/value.hpp"
#include "pm/model/incident.hpp"
#include "pm/yaml/read.hpp"

namespace pm::yaml {

/// A whole incident as its file would say it, keys in the order of the format; with `document` that
/// is the normal form of a record: two that say the same are the same text. What the defaults say
/// as well is left out. Times are written with their offset in the zone of the incident, seconds
/// only where there are any.
[[nodiscard]] data::Value draft(const model::Incident& incident, const Defaults& defaults);

}  // namespace pm::yaml
