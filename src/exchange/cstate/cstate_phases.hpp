#pragma once

#include <optional>
#include <vector>

#include "cstate_front.hpp"
#include "cstate_times.hpp"
#include "pm/exchange/import.hpp"
#include "pm/model/moment.hpp"
#include "pm/model/phase.hpp"

namespace pm::exchange::cstate {

/// The phase of an update.
struct Told {
  model::Phase phase = model::Phase::update;
  bool reopens = false;
};

/// The phases of updates that are in order of time: by their labels, else by plain words, else
/// `update`; the first has the first phase. `end` is when the front matter has it over: the newest
/// update is the end when it was said by then or later. Each reading of words is a remark.
[[nodiscard]] std::vector<Told> infer_phases(Imported& into, const std::vector<TimedEntry>& entries,
                                             const CstateFront& front,
                                             const std::optional<model::Moment>& date,
                                             const std::optional<model::Moment>& end);

}  // namespace pm::exchange::cstate
