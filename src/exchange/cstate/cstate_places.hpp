#pragma once

#include <vector>

#include "cstate_front.hpp"
#include "cstate_times.hpp"
#include "pm/exchange/import.hpp"

namespace pm::exchange::cstate {

/// Where the front matter and the times of the body are far from each other, one of them is a slip:
/// the one that is not of the day in the file's name, else the body. Takes its times away.
void settle(Imported& into, const CstateFront& front, FrontMoments& moments,
            std::vector<TimedEntry>& entries);

/// Gives every update a moment, or joins it to the one before; then all are in order of time. None
/// are left when nothing says when any of them was.
[[nodiscard]] std::vector<TimedEntry> with_places(Imported& into, const CstateFront& front,
                                                  const FrontMoments& moments,
                                                  std::vector<TimedEntry> entries);

}  // namespace pm::exchange::cstate
