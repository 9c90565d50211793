#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "pm/metrics/durations.hpp"
#include "pm/model/incident.hpp"
#include "pm/model/update.hpp"
#include "pm/time/instant.hpp"
#include "pm/time/zone.hpp"

namespace pm::view {

/// Where an incident stands, as a word of the file format: the phase it is in; `ongoing` when no
/// update says, empty when nobody knows. `durations` are those of the incident.
[[nodiscard]] std::string_view state(const model::Incident& incident,
                                     const metrics::Durations& durations);

/// Where an incident stands, in one line: "update at 2024-01-29 14:05 EST; 2h 41m so far",
/// "resolved at 2024-01-29 17:39 EST; duration 3h 2m", "scheduled at …; not begun yet". Phase and
/// time are those of the update of this index, left out where it has none. What this update has
/// fixed is told as well: "identified at …; 2h 41m so far, time to identify 21m", and of an end
/// the impact duration where it is another. `durations` are those of the incident.
[[nodiscard]] std::string status_line(const model::Incident& incident,
                                      const metrics::Durations& durations, std::size_t update);

/// "the update of 2024-01-29 14:05 EST by Robin", for people to know it again.
[[nodiscard]] std::string called(const model::Update& update, const time::Zone& zone);

/// What is to be said of promises with an update that has been made: that the next one is promised,
/// and that this one came later than was promised before. Each a line without its end; empty when
/// there is nothing.
[[nodiscard]] std::string promises(const model::Incident& incident, std::size_t update);

/// What users wait for, `now`: the update that the last one promised. Empty when nothing was
/// promised or the incident is over.
struct NextUpdate {
  std::string words;  ///< "Next update promised for Jan 12, 2026 - 14:49 GMT, overdue by 1h 12m"
  bool overdue = false;
};
[[nodiscard]] NextUpdate next_update_due(const model::Incident& incident,
                                         const metrics::Durations& durations, time::Instant now);

}  // namespace pm::view
