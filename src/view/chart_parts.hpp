#pragma once

#include <optional>
#include <string>
#include <vector>

#include "axis.hpp"
#include "pm/metrics/durations.hpp"
#include "pm/model/incident.hpp"

namespace pm::view {

/// An interval of time in a drawing and what is said of it.
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

/// A bar of the outages: its place in the record and the row that it is drawn in, from 0.
struct OutageBar : Bar {
  std::int64_t number = 1;
  std::int64_t row = 0;
  std::string note;
};

/// The phases one after the other, led by the time before the first update; the time the incident
/// was open where no phase is known. An announced maintenance has no bar before work begins.
[[nodiscard]] std::vector<Bar> phase_bars(const model::Incident& incident,
                                          const metrics::Durations& durations, time::Instant as_of);

/// The outages whose beginning is known and that have an end or go on until `as_of`, by their
/// beginnings, so laid in rows that those of one row do not overlap. Past a dozen rows they share
/// the last one. O(n log n).
[[nodiscard]] std::vector<OutageBar> outage_bars(const model::Incident& incident,
                                                 const metrics::Durations& durations,
                                                 time::Instant as_of);

/// All that is drawn, from its first moment to its last, and never less than 4 minutes. Nothing
/// when there is nothing to draw.
[[nodiscard]] std::optional<Range> whole(const std::vector<Bar>& phases,
                                         const std::vector<OutageBar>& outages);

/// What the drawing shows, in sentences.
[[nodiscard]] std::string description(const model::Incident& incident,
                                      const std::vector<Bar>& phases,
                                      const std::vector<OutageBar>& outages);

}  // namespace pm::view
