#pragma once

#include <vector>

#include "pm/data/value.hpp"
#include "pm/model/component.hpp"
#include "pm/model/registry.hpp"

namespace pm::yaml {

/// Returns components as a record lists them: names, and groups of successive components.
[[nodiscard]] std::vector<data::Value> component_entries(
    const std::vector<model::Component>& components);

/// Returns components as pm.yaml lists them: the same, and a mapping for each component with
/// details.
[[nodiscard]] std::vector<data::Value> component_entries(const model::Registry& registry);

}  // namespace pm::yaml
