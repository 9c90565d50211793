#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "pm/exchange/import.hpp"
#include "pm/model/moment.hpp"
#include "pm/prose/document_times.hpp"
#include "pm/prose/timeline.hpp"
#include "pm/time/zone.hpp"

namespace pm::exchange::conclude {

/// What the entries of a timeline are read with.
struct TimelineSettings {
  const prose::DocumentTimes& document;
  std::optional<prose::Day> title_day;   ///< that the title says
  std::optional<prose::Day> file_day;    ///< that the name of the file says
  std::optional<time::Zone> zone;        ///< of times without one
  bool zone_decides = false;             ///< the zone was given to decide abbreviations
  std::optional<time::Instant> started;  ///< for times such as `T+5`
};

/// When each entry was.
struct TimelineMoments {
  std::vector<model::Moment> moments;  ///< one for each entry; empty if any has none
  std::vector<Remark> remarks;         ///< how times were read where that was a choice
  std::optional<time::Zone> place;     ///< a place whose clocks the times are of
  std::string why_not;                 ///< why `moments` is empty: "it has no day"
  std::size_t line = 0;                ///< of the entry that has none
};

/// The moments of a timeline. A time has the day that it says, else that of the last line that is a
/// day, else that of the entry before (the next one after midnight), else the day of the heading,
/// of a fact, of the title or of the text.
[[nodiscard]] TimelineMoments moments(const prose::Timeline& timeline,
                                      const TimelineSettings& settings);

/// The zone in which a document shows its times: that of the place it names, a fixed offset where
/// it names an offset or an abbreviation, nothing where it says none or several.
[[nodiscard]] std::optional<time::Zone> zone_of(const std::vector<prose::Timeline>& timelines,
                                                const prose::DocumentTimes& document);

}  // namespace pm::exchange::conclude
