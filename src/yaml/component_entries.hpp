#pragma once

#include <vector>

#include "pm/data/value.hpp"
#include "pm/model/component.hpp"

namespace pm::yaml {

/// Components as a record and the registry list them: names, and groups of those that follow each
/// other.
[[nodiscard]] std::vector<data::Value> component_entries(
    const std::vector<model::Component>& components);

}  // namespace pm::yaml
