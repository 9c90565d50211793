#include "phases.hpp"

#include <algorithm>

namespace pm::metrics {

std::vector<PhaseStretch> phase_stretches(const std::vector<Said>& course,
                                          const std::optional<End>& end) {
  std::vector<PhaseStretch> result;
  const Said* current = nullptr;
  const auto leave = [&](const End& at) {
    const auto from = end_of(current->at);
    if (at.at >= from.at) result.push_back({current->phase, stretch(from, at)});
  };
  for (const auto& said : course) {
    if (said.phase == model::Phase::update) continue;
    if (current != nullptr && current->phase == said.phase) continue;
    if (current != nullptr) leave(end_of(said.at));
    current = model::is_end(said.phase) ? nullptr : &said;
  }
  if (current != nullptr && end) leave(*end);
  return result;
}

const Said* first_in(const std::vector<Said>& course, model::Phase phase) {
  const auto place = std::find_if(course.begin(), course.end(),
                                  [phase](const Said& said) { return said.phase == phase; });
  return place == course.end() ? nullptr : &*place;
}

Length longest_silence(const std::vector<Said>& course, model::Kind kind,
                       const std::optional<End>& now) {
  Length longest;
  const auto consider = [&longest](const Length& gap) {
    if (gap.known > longest.known) longest = gap;  // unknown is less than any length
  };
  const Said* const first = first_open(course, kind);
  const Said* before = nullptr;  // the update before, if the incident was open after it
  for (const auto& said : course) {
    if (before != nullptr) consider(length(end_of(before->at), end_of(said.at)));
    const bool open = before != nullptr || said.reopens || &said == first;
    before = open && !model::is_end(said.phase) ? &said : nullptr;
  }
  if (before != nullptr) consider(length(end_of(before->at), now));
  return longest;
}

}  // namespace pm::metrics
