#include "course.hpp"

#include <algorithm>

namespace pm::metrics {
namespace {

/// Whether work goes on in a phase: neither an announcement, nor an end, nor `update`.
bool is_work(model::Phase phase) {
  using enum model::Phase;
  return phase != update && phase != postmortem && phase != scheduled && !model::is_end(phase);
}

}  // namespace

std::vector<Said> course(const model::Incident& incident) {
  std::vector<Said> result;
  for (const auto& update : incident.updates) {
    const auto phase = update.phase ? update.phase->value : model::Phase::update;
    if (!update.at || phase == model::Phase::postmortem) continue;
    const bool reopens = is_work(phase) || (update.reopens.value && !model::is_end(phase));
    result.push_back({update.at->value, phase, reopens, &update});
  }
  std::stable_sort(result.begin(), result.end(),
                   [](const Said& a, const Said& b) { return a.at.at < b.at.at; });
  return result;
}

const Said* first_open(const std::vector<Said>& course, model::Kind kind) {
  if (kind == model::Kind::incident) {
    const bool opens = !course.empty() && !model::is_end(course.front().phase);
    return opens ? &course.front() : nullptr;
  }
  const auto place = std::find_if(course.begin(), course.end(),
                                  [](const Said& said) { return is_work(said.phase); });
  return place == course.end() ? nullptr : &*place;
}

}  // namespace pm::metrics
