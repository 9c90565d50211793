#pragma once

#include <optional>
#include <string>
#include <vector>

#include "axis.hpp"
#include "pm/metrics/durations.hpp"
#include "pm/model/incident.hpp"

namespace pm::view {

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
