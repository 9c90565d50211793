#pragma once

#include <algorithm>
#include <functional>
#include <vector>

namespace pm::commands {

/// Sorts by a key that may be missing (`key` gives an optional, or is a member that is one): from
/// the least to the greatest, or the other way. What has none comes last in both, and equals keep
/// their order.
template <typename Thing, typename Key>
void sort_with(std::vector<Thing>& all, Key key, bool reversed = false) {
  std::stable_sort(all.begin(), all.end(), [&](const Thing& a, const Thing& b) {
    const auto& left = std::invoke(key, a);
    const auto& right = std::invoke(key, b);
    if (!left || !right) return left.has_value() && !right.has_value();
    return reversed ? *right < *left : *left < *right;
  });
}

}  // namespace pm::commands
