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

/// The phase that a text says plainly ("the issue has been resolved"), the latest of several.
/// Sentences that only speak of what may come (once, until, if, will be) say none.
[[nodiscard]] std::optional<PhaseWords> phase_in_words(std::string_view text, model::Kind kind);

/// The words that say that people only look into it, where phase_in_words() finds none.
[[nodiscard]] std::optional<PhaseWords> beginning_in_words(std::string_view text);

/// Whether a text speaks of work that is still to come.
[[nodiscard]] bool speaks_of_plans(std::string_view text);

}  // namespace pm::exchange
