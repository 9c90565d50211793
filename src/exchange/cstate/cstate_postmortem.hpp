#pragma once

#include <vector>

#include "cstate_body.hpp"
#include "cstate_times.hpp"
#include "pm/exchange/import.hpp"

namespace pm::exchange::cstate {

/// Puts what stands behind labels `Post-mortem` into the postmortem of a record: the text of all,
/// and the earliest time as that of its publication. `entries` are the updates.
void put_postmortem(Imported& into, const std::vector<CstateEntry>& postmortems,
                    const std::vector<TimedEntry>& entries, const ImportSettings& settings);

}  // namespace pm::exchange::cstate
