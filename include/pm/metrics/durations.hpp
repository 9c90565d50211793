#pragma once

#include <optional>
#include <string>
#include <vector>

#include "pm/model/component.hpp"
#include "pm/model/incident.hpp"
#include "pm/model/moment.hpp"
#include "pm/model/phase.hpp"
#include "pm/time/instant.hpp"

namespace pm::metrics {

/// A length of time, or that nobody can know it. Never negative: ends that lie before their
/// beginnings make it unknown, and so does one instant that was said twice.
struct Length {
  std::optional<time::Milliseconds> known;  ///< nothing: unknown
  bool about = false;                       ///< one of its ends is known to the day only
  bool ongoing = false;                     ///< measured up to `as_of`, because it has not ended

  friend bool operator==(const Length&, const Length&) = default;
};

/// An interval of time with both ends known; `ongoing` when its end is `as_of`. An end that is
/// known to the day only stands for the middle of that day.
struct Interval {
  time::Instant from;
  time::Instant to;
  bool about = false;
  bool ongoing = false;
};

/// How long an interval is. Unknown when it is negative and, where an end is known to the day only,
/// when it is shorter than half a day.
[[nodiscard]] Length length(const Interval& interval);

/// The time an incident spent in one phase without leaving it.
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

/// How long things took in one incident. The definitions are those of docs/durations.md.
struct Durations {
  std::optional<model::Moment> started;
  std::optional<model::Moment> resolved;
  bool ongoing = false;    ///< it has begun and not ended, or was reopened and not ended since
  bool announced = false;  ///< a maintenance that was announced and has not begun

  Length duration;  ///< started → resolved, over all open intervals when it was reopened
  Length impact;    ///< the union of the outages, else the duration
  std::vector<Length> outages;      ///< one for each outage of the record, in its order
  std::vector<PhaseTime> phases;    ///< in order of time; none in the ended ones
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

/// Measures an incident; what has not ended is measured up to `as_of`.
[[nodiscard]] Durations measure(const model::Incident& incident, time::Instant as_of);

/// Whether an incident is one that people still have something to say of: it is ongoing, or a
/// maintenance that was announced and has not begun.
[[nodiscard]] inline bool is_open(const Durations& durations) {
  return durations.ongoing || durations.announced;
}

/// When an incident began, or is going to: of a maintenance that was announced and has not begun,
/// the start of its window. `durations` are those of the incident.
[[nodiscard]] std::optional<model::Moment> beginning(const model::Incident& incident,
                                                     const Durations& durations);

}  // namespace pm::metrics
