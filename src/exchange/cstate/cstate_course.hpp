#pragma once

#include <vector>

#include "cstate_front.hpp"
#include "cstate_times.hpp"
#include "pm/exchange/import.hpp"

namespace pm::exchange::cstate {

/// Fills the updates and times of an incident. Updates without a time stand at `date` when they are
/// the oldest, at `resolvedWhen` when they are the newest, else with the one before them. False
/// when nothing says when it was.
[[nodiscard]] bool tell_course(Imported& into, const CstateFront& front, FrontMoments moments,
                               std::vector<TimedEntry> entries);

}  // namespace pm::exchange::cstate
