#pragma once

#include <optional>
#include <string_view>

#include "pm/model/phase.hpp"

namespace pm::exchange {

/// A phase that a text speaks of, and its words.
struct PhaseWords {
  model::Phase phase = model::Phase::update;
  std::string_view words;
};

/// The phase that a label before an update names (`Monitoring`), as the kind of incident has it:
/// `Resolved` of a maintenance is `completed`. Case does not count.
[[nodiscard]] std::optional<model::Phase> phase_of_label(std::string_view label, model::Kind kind);

/// The phase that a text says plainly ("the issue has been resolved"), the latest of several.
/// Sentences that only speak of what may come (once, until, if, will be) say none.
[[nodiscard]] std::optional<PhaseWords> phase_in_words(std::string_view text, model::Kind kind);

/// Whether a text speaks of work that is still to come.
[[nodiscard]] bool speaks_of_plans(std::string_view text);

}  // namespace pm::exchange
