#pragma once

#include <vector>

#include "pm/model/incident.hpp"

namespace pm::checks {

/// One update on the way of an incident through its phases, and what held before it.
struct Step {
  const model::Update* update = nullptr;
  model::Phase phase = model::Phase::update;
  /// The update whose phase holds until this one. Null when there is none, when this one reopens
  /// the incident, or when it cannot be known.
  const model::Update* last = nullptr;
  /// The end that this one comes after, unless it reopens the incident.
  const model::Update* end = nullptr;
  /// The phases of all updates before this one are known.
  bool sure = true;
};

/// The updates in the order of the file. Those whose phase could not be read, or is one of the
/// other kind, are left out: other rules speak of them. After an update that wrongly follows the
/// end, the incident counts as open again, so that one mistake is found once.
[[nodiscard]] std::vector<Step> course(const model::Incident& incident);

/// Whether all that the updates tell is that it is over.
[[nodiscard]] bool is_end_alone(const std::vector<Step>& course);

}  // namespace pm::checks
