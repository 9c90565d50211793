#pragma once

#include <optional>
#include <string>
#include <vector>

#include "pm/model/component.hpp"
#include "pm/model/moment.hpp"
#include "pm/model/phase.hpp"
#include "pm/time/instant.hpp"

namespace pm::model {
struct Incident;
}  // namespace pm::model

namespace pm::metrics {

/// A duration, known or unknown; never negative. It is unknown if the end is before the start, or
/// if the record gives one instant for both.
struct Length {
  std::optional<time::Milliseconds> known;  ///< empty: unknown
  bool about = false;                       ///< whether its start or end is known only to the day
  bool ongoing = false;  ///< whether it is measured up to `as_of`, as it has not ended

  friend bool operator==(const Length&, const Length&) = default;
};

/// An interval with a known start and end; `ongoing` if its end is `as_of`. A time known only to
/// the day counts as the middle of that day.
struct Interval {
  time::Instant from;
  time::Instant to;
  bool about = false;
  bool ongoing = false;
};

/// Returns the duration of an interval. Unknown if it is negative. Also unknown if it is shorter
/// than half a day and its start or end is known only to the day.
[[nodiscard]] Length length(const Interval& interval);

/// An uninterrupted time of an incident in one phase.
struct PhaseTime {
  model::Phase phase;
  Interval interval;
};

/// The time that a component spent in a status other than operational, overlaps counted once.
struct ComponentTime {
  std::string name;
  model::Status status;
  Length length;
};

/// The durations of one incident, as defined in docs/durations.md.
struct Durations {
  std::optional<model::Moment> started;
  std::optional<model::Moment> resolved;
  bool ongoing = false;    ///< whether it has begun, or was reopened, and has not ended
  bool announced = false;  ///< whether it is an announced maintenance that has not begun

  Length duration;  ///< started → resolved, over all open intervals when it was reopened
  Length impact;    ///< the union of the outages, else the duration
  std::vector<Length> outages;      ///< one for each outage of the record, in its order
  std::vector<PhaseTime> phases;    ///< in order of time, without ends
  Length first_update_to_resolved;  ///< over all open intervals when it was reopened
  Length to_detect;
  Length to_acknowledge;
  Length to_identify;
  Length to_mitigate;
  Length to_resolve;
  Length to_first_update;
  Length longest_silence;
  std::vector<ComponentTime>
      components;  ///< by name in the order of the record, worst status first
};

/// Returns the durations of an incident. Ongoing times are measured up to `as_of`.
[[nodiscard]] Durations measure(const model::Incident& incident, time::Instant as_of);

/// Whether an incident is open: ongoing, or an announced maintenance that has not begun.
[[nodiscard]] inline bool is_open(const Durations& durations) {
  return durations.ongoing || durations.announced;
}

/// Returns the start of an incident. For an announced maintenance that has not begun, this is the
/// start of its maintenance window. `durations` are those of the incident.
[[nodiscard]] std::optional<model::Moment> beginning(const model::Incident& incident,
                                                     const Durations& durations);

}  // namespace pm::metrics
