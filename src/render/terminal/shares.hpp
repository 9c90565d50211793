#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace pm::render::terminal {

/// So many columns divided by weights, none of them negative. Each gets one at least where there
/// are enough, and all together get all of them.
[[nodiscard]] std::vector<std::size_t> shares(const std::vector<std::int64_t>& weights,
                                              std::size_t columns);

}  // namespace pm::render::terminal
