#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "pm/model/component.hpp"
#include "pm/time/instant.hpp"
#include "pm/time/zone.hpp"

namespace pm::model {
struct Incident;
}  // namespace pm::model

namespace pm::metrics {

/// A time in which a component was not operational.
struct StatusTime {
  std::string component;
  /// Empty: the record does not say how badly the component was affected, or when that ended.
  std::optional<model::Status> status;
  time::Instant from;
  time::Instant to;
  bool ongoing = false;  ///< whether `to` is `as_of`
};

/// Returns the times in which an incident affected components, as docs/uptime.md defines them. A
/// status of an outage or an update counts first. Without one, the impact of the incident decides.
/// The time from the start of a status without a known end to the last time in the record has no
/// status. Empty unless the incident has the mode `standard`.
[[nodiscard]] std::vector<StatusTime> status_times(const model::Incident& incident,
                                                   time::Instant as_of);

/// How much of a time in a status counts as down, in percent.
struct Weights {
  int major_outage = 100;
  int partial_outage = 30;
  int degraded_performance = 0;
};

/// How long a component was available in a period. Where several statuses overlap, the worst
/// counts, once.
struct Uptime {
  time::Milliseconds period = 0;  ///< how long the period is
  time::Milliseconds major = 0;
  time::Milliseconds partial = 0;
  time::Milliseconds degraded = 0;
  time::Milliseconds maintenance = 0;  ///< excluded
  time::Milliseconds unknown = 0;      ///< excluded
  std::size_t unknown_times = 0;       ///< how many times without a status are in the period
  /// 1 − Σ weight · time ÷ (period − excluded) in hundredths of a percent, rounded down. Empty if
  /// nothing remains after the exclusions.
  std::optional<std::int64_t> share;
};

/// Returns the uptime from `from` to `to`. Empty times give 100 %. O(n log n).
[[nodiscard]] Uptime uptime(std::span<const StatusTime> times, time::Instant from, time::Instant to,
                            const Weights& weights = {});

/// The worst status of a component on one day of a zone.
struct Day {
  time::Instant from;    ///< the first instant of the day
  time::Instant to;      ///< the first instant of the next day
  bool recorded = true;  ///< false: the day ended before the first record
  bool unknown = false;  ///< whether a time without a status touches the day
  model::Status worst = model::Status::operational;
};

/// Returns the last `count` days up to that of `as_of`, oldest first. Days before that of
/// `first_record` are not recorded.
[[nodiscard]] std::vector<Day> days(std::span<const StatusTime> times, time::Instant first_record,
                                    time::Instant as_of, const time::Zone& zone, std::size_t count);

/// Returns the first instant of the day of `at` in a zone, or of a day after (`add` > 0) or before.
[[nodiscard]] time::Instant start_of_day(time::Instant at, const time::Zone& zone, int add = 0);

}  // namespace pm::metrics
