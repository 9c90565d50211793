#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace pm::render::terminal {

/// Divides columns by weights, which must not be negative. Each part gets at least one column if
/// there are enough, and together they get all columns.
[[nodiscard]] std::vector<std::size_t> shares(const std::vector<std::int64_t>& weights,
                                              std::size_t columns);

}  // namespace pm::render::terminal
