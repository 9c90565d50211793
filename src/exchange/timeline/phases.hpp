#pragma once

#include <cstddef>
#include <vector>

#include "pm/exchange/import.hpp"
#include "pm/model/incident.hpp"

namespace pm::exchange::timeline {

/// Makes the phases of an incident's updates, which are in order of time, follow each other as a
/// record has them: those of one kind, an update where nothing changed, none before the first. Says
/// what became of them in remarks. `lines` are those of the updates.
///
/// With a `record` that they are added to, its kind holds, and they follow what it says before
/// them. What comes behind its end without a phase becomes an entry of the timeline.
void put_in_phase(Imported& into, const std::vector<std::size_t>& lines,
                  const model::Incident* record = nullptr);

}  // namespace pm::exchange::timeline
