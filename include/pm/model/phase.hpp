#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "pm/model/names.hpp"

namespace pm::model {

/// Decides which phases there are.
enum class Kind { incident, maintenance };

/// What an update says of where the incident stands. `update` says something without changing it;
/// `postmortem` is the same word for both kinds.
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

/// The phases of a kind in their order, from the first to `postmortem`, without `update`.
[[nodiscard]] std::span<const Phase> phases(Kind kind);
/// The words of the phases of a kind, and `update`: what an update of that kind can say.
[[nodiscard]] std::vector<std::string_view> phase_words(Kind kind);
/// The place of a phase in the order of its kind, from 0; `cancelled` shares that of `completed`.
/// Nothing for `update` and for the phases of the other kind.
[[nodiscard]] std::optional<int> rank(Kind kind, Phase phase);
/// `resolved`, `completed` and `cancelled`: the incident or the maintenance has ended.
[[nodiscard]] bool is_end(Phase phase);

}  // namespace pm::model
