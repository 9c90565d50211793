#pragma once

#include <string>
#include <vector>

#include "choice.hpp"

namespace pm::yaml::merging {

/// The names of the fields that are conflicts, in their order: `updates[2024-01-29 16:26].message`.
[[nodiscard]] std::vector<std::string> conflict_names(const Choice& record);

}  // namespace pm::yaml::merging
