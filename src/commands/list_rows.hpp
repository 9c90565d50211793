#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pm/data/value.hpp"
#include "pm/metrics/durations.hpp"
#include "pm/model/config.hpp"
#include "pm/model/incident.hpp"
#include "pm/render/terminal.hpp"
#include "pm/time/instant.hpp"

namespace pm::commands {

/// An incident of a list, with the keys to count and sort it by, which outlives its record.
struct Row {
  data::Value data;  ///< from `view::overview`
  bool is_open = false;
  std::string id = {};
  std::optional<std::string> title = {};     ///< in lower case
  std::optional<std::size_t> severity = {};  ///< the index in the scale, 0 for the worst
  std::optional<time::Instant> begin = {};
  std::optional<time::Milliseconds> duration = {};
};

[[nodiscard]] Row row(const model::Incident& incident, const metrics::Durations& durations,
                      const model::Config& config, time::Instant now);

/// Sorts by `started`, `duration`, `severity` (the worst first), `id` or `title`, from the smallest
/// to the greatest; `-KEY` reverses the order. Incidents without the key come last; equal ones keep
/// their order.
void sort_by(std::string_view key, std::vector<Row>& rows);

/// Returns incidents from `view::overview` as a table; empty if there are none. Cuts titles to fit
/// the screen (0 columns mean no limit). Open incidents are marked, with colours also in yellow.
[[nodiscard]] std::string incidents_table(const data::List& incidents,
                                          const render::Screen& screen);

}  // namespace pm::commands
