#pragma once

#include <optional>
#include <vector>

#include "pm/data/value.hpp"
#include "pm/time/instant.hpp"
#include "pm/time/zone.hpp"

namespace pm::view {

/// An entry of the timeline with the time by which it is sorted.
struct TimelineEntry {
  std::optional<time::Instant> at;
  data::Value data;
};

/// Returns entries, sorted by time, by day. Of more than 14 entries, those after the twelfth are
/// folded, one group a day, unless `fold` is false.
[[nodiscard]] data::List timeline_days(const std::vector<TimelineEntry>& entries,
                                       const time::Zone& zone, bool fold);

/// "+12 min" since the start, "+10 h" from ten hours on, "+4 d 1 h" from two days on; "start";
/// empty before it.
[[nodiscard]] std::string since_start(time::Instant at, time::Instant start);

/// Makes ids from times: "2024-01-29T16-26Z"; a second one of the same minute ends in "-2".
class TimeAnchors {
 public:
  [[nodiscard]] std::string anchor(time::Instant at, std::string_view prefix);

 private:
  std::vector<std::string> taken_;
};

}  // namespace pm::view
