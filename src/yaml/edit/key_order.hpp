#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "pm/yaml/edit.hpp"

namespace pm::yaml::edit {

/// The place for a new key among the keys of a mapping, in the order of the format: after the
/// nearest that comes before it there, otherwise before the nearest that comes after it, otherwise
/// at the end. `steps` of the path lead to the mapping.
[[nodiscard]] std::size_t place_of_key(const std::vector<std::string_view>& keys, const Path& path,
                                       std::size_t steps, std::string_view key);

}  // namespace pm::yaml::edit
