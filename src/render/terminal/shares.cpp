#include "shares.hpp"

#include <algorithm>
#include <numeric>

namespace pm::render::terminal {

std::vector<std::size_t> shares(const std::vector<std::int64_t>& weights, std::size_t columns) {
  const auto total = std::accumulate(weights.begin(), weights.end(), 0.0);
  const std::size_t least = weights.size() <= columns ? 1 : 0;
  const auto left = static_cast<double>(columns - least * weights.size());
  std::vector<std::size_t> result;
  double before = 0;
  std::size_t given = 0;
  const auto equal = 1.0 / static_cast<double>(std::max<std::size_t>(weights.size(), 1));
  // Rounding the ends of the parts, not their sizes, gives the exact total.
  for (const auto weight : weights) {
    before += total > 0 ? static_cast<double>(weight) / total : equal;
    const auto until = static_cast<std::size_t>(before * left + 0.5);
    result.push_back(least + until - given);
    given = until;
  }
  return result;
}

}  // namespace pm::render::terminal
