#pragma once

#include "pm/data/value.hpp"
#include "pm/model/config.hpp"
#include "pm/model/incident.hpp"

namespace pm::view {

/// Returns the postmortem; empty if the record has none. Omits sections without text.
[[nodiscard]] data::Value analysis(const model::Incident& incident, const model::Config& config);

}  // namespace pm::view
