#pragma once

#include <optional>
#include <string_view>

#include "pm/exchange/import.hpp"
#include "pm/model/phase.hpp"

namespace pm::exchange::timeline {

/// A phase that a word means.
struct PhaseWord {
  model::Phase phase = model::Phase::update;
  bool plain = true;  ///< the word is that of pm, but for case and what joins it: `In Progress`
};

/// The phase of a word such as `Resolved`, `In progress` or `fixed`; nothing when it means none.
/// docs/formats/timeline.md lists the words.
[[nodiscard]] std::optional<PhaseWord> phase_of(std::string_view word);

/// Makes phases follow each other as a record has them: those of one kind, an update where nothing
/// changed, none before the first. Says what became of them in remarks. `lines` are those of the
/// updates.
void put_in_phase(Imported& into, const std::vector<std::size_t>& lines);

}  // namespace pm::exchange::timeline
