#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "pm/model/moment.hpp"
#include "pm/model/update.hpp"
#include "pm/time/instant.hpp"

namespace pm::checks {

/// Where an update of this time belongs among others: behind all that are not surely later than it.
/// The index of the one that it stands before, or their number. Times count as the rule
/// `time-order` counts them: one known to the minute is not before a second within it.
[[nodiscard]] std::size_t place_among(const std::vector<model::Update>& updates,
                                      const model::Moment& at);

/// The time of an update that is made now: now, to the second. When the last one is a little later,
/// since the clock of whoever made it is ahead, it is the time of that one, so that what is said
/// after it stands after it. Nothing when it lies further in the future than clocks differ.
[[nodiscard]] std::optional<model::Moment> next_moment(const std::vector<model::Update>& updates,
                                                       time::Instant now);

/// Whether one of the updates before this place said that it was over, so that there is something
/// to reopen.
[[nodiscard]] bool is_over_before(const std::vector<model::Update>& updates, std::size_t place);

}  // namespace pm::checks
