#include "openings.hpp"

namespace pm::metrics {

std::vector<Opening> openings(std::optional<model::Moment> first, const std::vector<Said>& course) {
  std::vector<Opening> result = {{.from = first}};
  for (const auto& said : course) {
    if (model::is_end(said.phase)) {
      result.back().to = said.at;
    } else if (said.reopens && result.back().to) {
      result.push_back({.from = said.at});
    }
  }
  return result;
}

void end_at(std::vector<Opening>& openings, const model::Moment& resolved) {
  auto place = openings.rbegin();
  while (place != openings.rend() - 1 && place->from->at > resolved.at) ++place;
  place->to = resolved;
}

Length together(const std::vector<Opening>& openings, const std::optional<End>& now) {
  std::vector<Stretch> stretches;
  for (const auto& opening : openings) {
    const auto from = end_of(opening.from);
    const auto to = opening.to ? end_of(opening.to) : now;
    if (!from || !to) return {};
    stretches.push_back(stretch(*from, *to));
  }
  return together(std::move(stretches));
}

}  // namespace pm::metrics
