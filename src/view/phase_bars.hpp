#pragma once

#include <string>
#include <vector>

#include "pm/time/instant.hpp"

namespace pm::metrics {
struct Durations;
}  // namespace pm::metrics

namespace pm::model {
struct Incident;
}  // namespace pm::model

namespace pm::view {

/// An interval in a bar of phases, and its text.
struct Bar {
  time::Instant start;
  time::Instant end;
  std::string word;
  std::string label;
  std::string from;
  std::string to;
  std::string length;
  bool ongoing = false;
};

/// Returns the bars of the phases, in order, after a bar for the time before the first update. If
/// no phase is known, returns the time the incident was open. An announced maintenance has no bar
/// before work begins.
[[nodiscard]] std::vector<Bar> phase_bars(const model::Incident& incident,
                                          const metrics::Durations& durations, time::Instant as_of);

}  // namespace pm::view
