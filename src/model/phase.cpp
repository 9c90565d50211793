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
      Name<Phase>{"cancelled", Phase::cancelled},
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
      Phase::scheduled, Phase::in_progress, Phase::verifying,
      Phase::completed, Phase::cancelled,   Phase::postmortem,
  };
  if (kind == Kind::maintenance) return of_maintenance;
  return of_incident;
}

std::vector<std::string_view> phase_words(Kind kind) {
  std::vector<std::string_view> words;
  for (const auto phase : phases(kind)) words.push_back(word(phase));
  words.push_back(word(Phase::update));
  return words;
}

std::optional<int> rank(Kind kind, Phase phase) {
  const auto order = phases(kind);
  const auto place = std::find(order.begin(), order.end(), phase);
  if (place == order.end()) return std::nullopt;
  const auto index = static_cast<int>(place - order.begin());
  const bool is_after_completed = phase == Phase::cancelled || phase == Phase::postmortem;
  return kind == Kind::maintenance && is_after_completed ? index - 1 : index;
}

bool is_end(Phase phase) {
  return phase == Phase::resolved || phase == Phase::completed || phase == Phase::cancelled;
}

}  // namespace pm::model
