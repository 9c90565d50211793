#pragma once

#include <optional>
#include <string>
#include <vector>

#include "pm/time/instant.hpp"
#include "pm/time/zone.hpp"

namespace pm::metrics {
struct Durations;
}  // namespace pm::metrics

namespace pm::model {
struct Incident;
}  // namespace pm::model

namespace pm::view {

/// The time interval of a drawing.
struct Range {
  time::Instant from;
  time::Instant to;
};

/// A tick on an axis. One of its labels may be empty.
struct Tick {
  time::Instant at;
  std::string time;
  std::string date;
};

/// Returns ticks at 3 to 6 round local times in the zone, for a range of at least 4 minutes. Their
/// labels fit next to each other on a screen of 390 pixels.
[[nodiscard]] std::vector<Tick> ticks(const Range& range, const time::Zone& zone);

/// An interval in a drawing, and its text.
struct Bar {
  Range range;
  std::string word;
  std::string label;
  std::string from;
  std::string to;
  std::string length;
  bool about = false;
  bool ongoing = false;
};

/// The bar of an outage: its position in the record, and its row, from 0.
struct OutageBar : Bar {
  std::int64_t number = 1;
  std::int64_t row = 0;
  std::string note;
};

/// Returns the bars of the phases, in order, after a bar for the time before the first update. If
/// no phase is known, returns the time the incident was open. An announced maintenance has no bar
/// before work begins.
[[nodiscard]] std::vector<Bar> phase_bars(const model::Incident& incident,
                                          const metrics::Durations& durations, time::Instant as_of);

/// Returns the outages with a known start that have an end or last until `as_of`, sorted by start.
/// Outages in one row do not overlap, except in the last of a dozen rows. O(n log n).
[[nodiscard]] std::vector<OutageBar> outage_bars(const model::Incident& incident,
                                                 const metrics::Durations& durations,
                                                 time::Instant as_of);

/// Returns the range of all bars, at least 4 minutes. Empty without bars.
[[nodiscard]] std::optional<Range> whole(const std::vector<Bar>& phases,
                                         const std::vector<OutageBar>& outages);

/// Returns the text alternative of the drawing, in sentences.
[[nodiscard]] std::string description(const model::Incident& incident,
                                      const std::vector<Bar>& phases,
                                      const std::vector<OutageBar>& outages);

}  // namespace pm::view
