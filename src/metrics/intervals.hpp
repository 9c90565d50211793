#pragma once

#include <optional>
#include <vector>

#include "pm/metrics/durations.hpp"
#include "pm/model/moment.hpp"

namespace pm::metrics {

/// An instant to measure from or to.
struct End {
  time::Instant at;
  bool about = false;    ///< known to the day only
  bool ongoing = false;  ///< it is `as_of`, not an end at all
};

/// A moment as an end. One known to the day counts as the middle of that day, so that a length
/// between two days is off by half a day at most on either side, and by nothing on average.
[[nodiscard]] End end_of(const model::Moment& moment);
[[nodiscard]] std::optional<End> end_of(const std::optional<model::Moment>& moment);
[[nodiscard]] std::optional<model::Moment> moment_of(const model::Maybe<model::Moment>& written);
/// Of what has not ended; cut to the second.
[[nodiscard]] End still_going(time::Instant as_of);

/// The interval between two ends, whichever comes first.
[[nodiscard]] Interval interval(const End& from, const End& to);

/// How long it is between two ends; unknown when one of them is.
[[nodiscard]] Length length(const std::optional<End>& from, const std::optional<End>& to);

/// How long some intervals are together, overlaps counted once. Unknown when one of them is, and
/// when there are none. O(n log n).
[[nodiscard]] Length together(std::vector<Interval> intervals);

}  // namespace pm::metrics
