#pragma once

#include <cstddef>
#include <string_view>

#include "../node.hpp"
#include "pm/yaml/edit.hpp"

namespace pm::yaml::editing {

/// The place for a new key among those of a mapping, in the order of the tables of keys: behind the
/// nearest that comes before it there, else before the nearest that comes after it, else at the
/// end. `steps` of the path lead to the mapping.
[[nodiscard]] std::size_t place_of_key(const Node& mapping, const Path& path, std::size_t steps,
                                       std::string_view key);

}  // namespace pm::yaml::editing
