#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "pm/model/incident.hpp"
#include "pm/model/phase.hpp"
#include "pm/model/update.hpp"

namespace pm::exchange::timeline {

/// An update on the way through an incident.
struct Step {
  const model::Update* there = nullptr;  ///< of the record
  model::Update* added = nullptr;        ///< or one that is added to it
  std::size_t line = 0;                  ///< of the source
  const model::Update* same = nullptr;   ///< what the record has of it already
  /// The phase that the record goes on with next; nothing when it is over then, or comes to no
  /// other phase before one that is added.
  std::optional<model::Phase> goes_on;
};

/// The updates of a record, which may be null, and those that are added to it, by time; of one time
/// those of the record come first. `added` must outlive the steps.
[[nodiscard]] std::vector<Step> steps(const model::Incident* record,
                                      std::vector<model::Update>& added,
                                      const std::vector<std::size_t>& lines);

}  // namespace pm::exchange::timeline
