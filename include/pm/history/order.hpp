#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "pm/model/moment.hpp"
#include "pm/model/outage.hpp"
#include "pm/model/update.hpp"
#include "pm/time/instant.hpp"
#include "pm/time/when.hpp"

namespace pm::history {

using time::clock_difference;

/// Whether one moment is certainly before the other. A moment covers all instants that it could
/// mean. So neither a date nor a minute is before a time within it.
[[nodiscard]] bool is_before(const model::Moment& a, const model::Moment& b);

/// Returns the index at which to insert an update, a timeline event, or an outage that begins at
/// `at`: after all that are not certainly later. This is their number if it is the last.
[[nodiscard]] std::size_t place_among(const std::vector<model::Update>& updates,
                                      const model::Moment& at);
[[nodiscard]] std::size_t place_among(const std::vector<model::TimelineEvent>& events,
                                      const model::Moment& at);
[[nodiscard]] std::size_t place_among(const std::vector<model::Outage>& outages,
                                      const model::Moment& from);

/// Returns the time of an update posted now, to the second. If the last update is slightly later
/// because the author's clock is ahead, returns the time of that update. So the new update comes
/// after it. Empty if the last update is further in the future than clocks differ.
[[nodiscard]] std::optional<model::Moment> next_moment(const std::vector<model::Update>& updates,
                                                       time::Instant now);

}  // namespace pm::history
