#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "pm/model/names.hpp"

namespace pm::model {

/// The kind of an incident; decides the valid phases.
enum class Kind { incident, maintenance };

/// The phase of an update. `update` does not change the phase of the incident. Both kinds have
/// `update` and `postmortem`.
enum class Phase {
  update,
  investigating,
  identified,
  monitoring,
  resolved,
  scheduled,
  in_progress,
  verifying,
  completed,
  cancelled,
  postmortem,
};

[[nodiscard]] std::span<const Name<Kind>> names(Kind);
[[nodiscard]] std::span<const Name<Phase>> names(Phase);

/// Returns the phases of a kind in their order, from the first to `postmortem`, without `update`.
[[nodiscard]] std::span<const Phase> phases(Kind kind);
/// Returns the words that are valid as `phase` for a kind: its phases, and `update`.
[[nodiscard]] std::vector<std::string_view> phase_words(Kind kind);
/// Returns the position of a phase in the order of its kind, from 0; `cancelled` shares that of
/// `completed`. Empty for `update` and for phases of the other kind.
[[nodiscard]] std::optional<int> rank(Kind kind, Phase phase);
/// Whether the phase is an end: `resolved`, `completed` or `cancelled`.
[[nodiscard]] bool is_end(Phase phase);

}  // namespace pm::model
