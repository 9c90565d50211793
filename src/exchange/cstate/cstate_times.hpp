#pragma once

#include <optional>
#include <vector>

#include "cstate_body.hpp"
#include "cstate_front.hpp"
#include "pm/exchange/import.hpp"
#include "pm/model/moment.hpp"

namespace pm::exchange::cstate {

/// An update and when it was said, where its text says when.
struct TimedEntry {
  CstateEntry entry;
  std::optional<model::Moment> at;
};

/// When an issue began and when it ended, by its front matter.
struct FrontMoments {
  std::optional<model::Moment> date;
  std::optional<model::Moment> resolved_when;
};

/// The moments of updates, from the oldest to the newest. A time of day alone is of the day of the
/// update before it, or of the next day when the clock fell back meanwhile.
[[nodiscard]] std::vector<TimedEntry> timed(Imported& into, std::vector<CstateEntry> oldest_first,
                                            const CstateFront& front,
                                            const ImportSettings& settings);

/// When an analysis was published, where it says so. What its time leaves out is that of the
/// updates.
[[nodiscard]] std::optional<model::Moment> published_at(Imported& into, CstateEntry postmortem,
                                                        const std::vector<TimedEntry>& entries,
                                                        const ImportSettings& settings);

/// The moments of a front matter. Its times have no zone; where the body says the same clock time
/// with a zone, that is the zone they are of.
[[nodiscard]] FrontMoments front_moments(Imported& into, const CstateFront& front,
                                         const std::vector<TimedEntry>& entries,
                                         const ImportSettings& settings);

}  // namespace pm::exchange::cstate
