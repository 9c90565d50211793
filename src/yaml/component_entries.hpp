#pragma once

#include <vector>

#include "pm/data/value.hpp"
#include "pm/model/component.hpp"

namespace pm::yaml {

/// Returns components as a record and pm.yaml list them: names, and groups of successive
/// components.
[[nodiscard]] std::vector<data::Value> component_entries(
    const std::vector<model::Component>& components);

}  // namespace pm::yaml
