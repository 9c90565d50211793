#pragma once

#include <vector>

#include "cstate_body.hpp"
#include "cstate_front.hpp"
#include "pm/exchange/import.hpp"

namespace pm::exchange::cstate {

/// The updates of a body from the oldest to the newest. Text between two lines `---` that has
/// neither label nor time, with updates above and below it, goes on with what stands above: it is
/// quoted. The order of the body is told by its dates; else by the update that has the clock time
/// of `date`; else by which of the first and the last speaks of the end; else by its times of day;
/// else it is newest first, as cState has it. An order that no dates tell is a remark.
[[nodiscard]] std::vector<CstateEntry> oldest_first(Imported& into,
                                                    std::vector<CstateEntry> entries,
                                                    const CstateFront& front);

/// Adds the text of another entry behind a line `---`.
void join(CstateEntry& into, const CstateEntry& other);

}  // namespace pm::exchange::cstate
