#pragma once

#include "pm/data/value.hpp"
#include "pm/model/config.hpp"
#include "pm/model/incident.hpp"

namespace pm::view {

/// The analysis, or nothing when the record has none. Sections without prose are left out.
[[nodiscard]] data::Value analysis(const model::Incident& incident, const model::Config& config);

}  // namespace pm::view
