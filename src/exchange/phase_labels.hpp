#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "pm/model/phase.hpp"

namespace pm::exchange {

/// "In Progress" and "in-progress" as the format has it: `in_progress`.
[[nodiscard]] std::string format_word(std::string_view text);

/// The phase that a label before an update names (`Monitoring`), as the kind of incident has it:
/// `Resolved` of a maintenance is `completed`. Case does not count. A label that is no phase of
/// this kind is `update`.
[[nodiscard]] std::optional<model::Phase> phase_of_label(std::string_view label, model::Kind kind);

/// Whether a label or heading stands before what is no update but the analysis.
[[nodiscard]] bool is_postmortem_label(std::string_view label);

/// A phase that a word means.
struct PhaseWord {
  model::Phase phase = model::Phase::update;
  bool plain = true;  ///< the word is that of pm, but for case and what joins it: `In Progress`
};

/// The phase of a word that stands where nothing but a phase can: `Resolved`, `In progress`,
/// `closed`. Nothing when it means none. docs/formats/timeline.md lists the words.
[[nodiscard]] std::optional<PhaseWord> phase_of_word(std::string_view word);

}  // namespace pm::exchange
