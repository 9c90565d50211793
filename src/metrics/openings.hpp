#pragma once

#include <optional>
#include <vector>

#include "course.hpp"
#include "stretches.hpp"

namespace pm::metrics {

/// A time during which the incident was open. `from` is unknown when nobody said when it began;
/// without `to` it is still open, or nobody said when it ended.
struct Opening {
  std::optional<model::Moment> from;
  std::optional<model::Moment> to;
};

/// The times an incident was open, at least one: from `first` to the first end, and from each
/// reopening to the end after it.
[[nodiscard]] std::vector<Opening> openings(std::optional<model::Moment> first,
                                            const std::vector<Said>& course);

/// Ends the last opening that began before `resolved` there, whatever the updates say.
void end_at(std::vector<Opening>& openings, const model::Moment& resolved);

/// How long the openings are together; one without an end is measured up to `now`, if there is one.
[[nodiscard]] Length together(const std::vector<Opening>& openings, const std::optional<End>& now);

}  // namespace pm::metrics
