#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

#include "choice.hpp"
#include "matches.hpp"
#include "pm/time/instant.hpp"

namespace pm::yaml::merging {

/// What was chosen for each piece of ours, and for those of theirs that ours does not have; nothing
/// where the piece is gone.
struct Chosen {
  std::vector<std::optional<Choice>> ours;
  std::vector<std::optional<Choice>> theirs;
  Matches theirs_of_ours;  ///< for each piece of ours, the one of theirs that it is
};

/// The time of what was chosen, and that of the same piece in ours; nothing where there is none.
using TimeOf = std::function<std::optional<time::Instant>(const Choice&)>;

/// Puts all of them in order. What ours has keeps the order of ours; what only theirs has stands
/// behind what precedes it there, and behind what ours added in the same place.
[[nodiscard]] std::vector<Choice> in_order(Chosen chosen);

/// The same for entries with times: those that only theirs has, or to which theirs gave another
/// time, stand before the first later one.
[[nodiscard]] std::vector<Choice> in_order_of_time(Chosen chosen, const TimeOf& now,
                                                   const TimeOf& in_ours);

}  // namespace pm::yaml::merging
