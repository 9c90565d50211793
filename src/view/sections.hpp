#pragma once

#include "pm/model/config.hpp"
#include "pm/model/incident.hpp"
#include "pm/view/data.hpp"

namespace pm::view {

/// The analysis, or nothing when the record has none. Sections without prose are left out.
[[nodiscard]] Data analysis(const model::Incident& incident, const model::Config& config);

}  // namespace pm::view
