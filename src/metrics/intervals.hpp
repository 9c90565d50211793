#pragma once

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "pm/history/history.hpp"
#include "pm/metrics/durations.hpp"
#include "pm/model/moment.hpp"

namespace pm::metrics {

/// An instant to measure from or to.
struct End {
  time::Instant at;
  bool about = false;    ///< whether it is known only to the day
  bool ongoing = false;  ///< whether it is `as_of` instead of an end
};

/// Returns a moment as an end. A moment known only to the day counts as the middle of that day. So
/// a duration is wrong by at most half a day at each end, and by nothing on average.
[[nodiscard]] End end_of(const model::Moment& moment);
[[nodiscard]] std::optional<End> end_of(const std::optional<model::Moment>& moment);
[[nodiscard]] std::optional<model::Moment> moment_of(const model::Maybe<model::Moment>& written);
/// Returns `as_of` as the end of ongoing intervals; truncated to the second.
[[nodiscard]] End still_going(time::Instant as_of);

/// Returns the interval between two ends, in either order.
[[nodiscard]] Interval interval(const End& from, const End& to);

/// Returns the duration between two ends; unknown if either is unknown.
[[nodiscard]] Length length(const std::optional<End>& from, const std::optional<End>& to);

/// Returns the total duration of intervals, overlaps counted once. Unknown if one of them is
/// unknown or there are none. O(n log n).
[[nodiscard]] Length together(std::vector<Interval> intervals);

/// Receives a status of a component, and when it began and ended; an end that is not known is
/// empty.
using TakeStatus =
    std::function<void(std::string_view component, model::Status status,
                       const std::optional<End>& from, const std::optional<End>& to)>;

/// Calls `take` for each status other than operational that an outage or an update gives a
/// component. A status of an update lasts until the next such update or the end of the incident.
/// Without such an update it lasts until `end`; an outage without an end, until `now`.
void each_status(const model::Incident& incident, const std::vector<history::Event>& events,
                 const std::optional<End>& end, const std::optional<End>& now,
                 const TakeStatus& take);

/// Returns the time of each component in each status (`each_status`). O(n log n).
[[nodiscard]] std::vector<ComponentTime> component_times(const model::Incident& incident,
                                                         const std::vector<history::Event>& events,
                                                         const std::optional<End>& end,
                                                         const std::optional<End>& now);

}  // namespace pm::metrics
