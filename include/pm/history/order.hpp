#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "pm/model/moment.hpp"
#include "pm/model/update.hpp"
#include "pm/time/instant.hpp"

namespace pm::history {

/// How far the clocks of two machines may be apart.
inline constexpr auto clock_difference = 5 * time::minutes;

/// Whether one moment surely lies before the other. A time stands for all the instants that it
/// could mean, so that neither a date nor a minute is before a time within it.
[[nodiscard]] bool is_before(const model::Moment& a, const model::Moment& b);

/// The index at which an update of this time belongs among others: after all that are not surely
/// later than it. Their number when it is the last.
[[nodiscard]] std::size_t place_among(const std::vector<model::Update>& updates,
                                      const model::Moment& at);

/// The time of an update that is posted now: now, to the second. When the last one is a little
/// later, since the clock of whoever posted it is ahead, it is the time of that one, so that the
/// new update comes after it. Nothing when it lies further in the future than clocks differ.
[[nodiscard]] std::optional<model::Moment> next_moment(const std::vector<model::Update>& updates,
                                                       time::Instant now);

}  // namespace pm::history
