#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "pm/time/instant.hpp"
#include "pm/time/zone.hpp"

namespace pm::metrics {
struct Durations;
}  // namespace pm::metrics

namespace pm::model {
struct Config;
struct Incident;
struct Update;
}  // namespace pm::model

namespace pm::view {

/// Returns the state of an incident as a word of the file format: its phase, `ongoing` without a
/// phase, empty if unknown. `durations` are those of the incident.
[[nodiscard]] std::string_view state(const model::Incident& incident,
                                     const metrics::Durations& durations);

/// Returns the state of an incident in one line: "update at 2024-01-29 14:05 EST; 2h 41m so far",
/// "resolved at 2024-01-29 17:39 EST; duration 3h 2m", "scheduled at …; not begun yet". Phase and
/// time are those of the update with this index, omitted if it has none. The line adds durations
/// that this update makes known: "identified at …; 2h 41m so far, time to identify 21m". For an
/// end, it adds the impact duration if that differs. `durations` are those of the incident.
[[nodiscard]] std::string status_line(const model::Incident& incident,
                                      const metrics::Durations& durations, std::size_t update);

/// Returns a name for an update: "the update of 2024-01-29 14:05 EST by Robin".
[[nodiscard]] std::string called(const model::Update& update, const time::Zone& zone);

/// Returns lines about the promises of a posted update: the time of the next update, and the delay
/// of this update. Lines have no final newline. Empty without promises.
[[nodiscard]] std::string promises(const model::Incident& incident, const model::Config& config,
                                   std::size_t update);

/// The promise that waits for an update (`history::open_promise`), as seen at `now`.
struct NextUpdate {
  /// "Next update promised for Jan 12, 2026 - 14:49 GMT, overdue by 1h 12m"; "due by", if the
  /// cadence in pm.yaml promises it. Empty without a promise.
  std::string words;
  bool overdue = false;
};
[[nodiscard]] NextUpdate next_update_due(const model::Incident& incident,
                                         const model::Config& config, time::Instant now);

}  // namespace pm::view
