#include "pm/model/phase.hpp"

#include <algorithm>
#include <array>

namespace pm::model {

std::span<const Name<Kind>> names(Kind) {
  static constexpr std::array table = {
      Name<Kind>{"incident", Kind::incident},
      Name<Kind>{"maintenance", Kind::maintenance},
  };
  return table;
}

std::span<const Name<Phase>> names(Phase) {
  static constexpr std::array table = {
      Name<Phase>{"investigating", Phase::investigating},
      Name<Phase>{"identified", Phase::identified},
      Name<Phase>{"monitoring", Phase::monitoring},
      Name<Phase>{"resolved", Phase::resolved},
      Name<Phase>{"scheduled", Phase::scheduled},
      Name<Phase>{"in_progress", Phase::in_progress},
      Name<Phase>{"verifying", Phase::verifying},
      Name<Phase>{"completed", Phase::completed},
      Name<Phase>{"postmortem", Phase::postmortem},
      Name<Phase>{"update", Phase::update},
  };
  return table;
}

std::span<const Phase> phases(Kind kind) {
  static constexpr std::array of_incident = {
      Phase::investigating, Phase::identified, Phase::monitoring,
      Phase::resolved,      Phase::postmortem,
  };
  static constexpr std::array of_maintenance = {
      Phase::scheduled, Phase::in_progress, Phase::verifying, Phase::completed, Phase::postmortem,
  };
  return kind == Kind::maintenance ? of_maintenance : of_incident;
}

std::optional<int> rank(Kind kind, Phase phase) {
  const auto order = phases(kind);
  const auto place = std::find(order.begin(), order.end(), phase);
  if (place == order.end()) return std::nullopt;
  return static_cast<int>(place - order.begin());
}

bool is_end(Phase phase) { return phase == Phase::resolved || phase == Phase::completed; }

}  // namespace pm::model
