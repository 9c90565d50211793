#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "pm/exchange/import.hpp"

namespace pm::exchange::markdown_report {

/// A length of time that a document states: "Time to repair: 0h 36m".
struct WrittenDuration {
  std::string label;
  std::string value;
  std::size_t line = 0;
};

/// Keeps them under `fields`, since durations are computed. A remark says so of one that no two
/// times of the record are apart.
void keep_durations(Imported& into, const std::vector<WrittenDuration>& all);

/// Whether a label is that of a length of time: "Duration", "Time to resolve", "TTD".
[[nodiscard]] bool names_duration(std::string_view label);

}  // namespace pm::exchange::markdown_report
