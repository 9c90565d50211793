#pragma once

#include <vector>

#include "pm/model/component.hpp"
#include "pm/yaml/draft.hpp"

namespace pm::yaml {

/// Components as a record and the registry list them: names, and groups of those that follow each
/// other.
[[nodiscard]] std::vector<Draft> component_entries(const std::vector<model::Component>& components);

}  // namespace pm::yaml
