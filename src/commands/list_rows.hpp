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

/// An incident of a list, with what it is counted and sorted by, once its record is gone.
struct Row {
  data::Value data;  ///< as `view::overview` says it
  bool is_open = false;
  std::string id = {};
  std::optional<std::string> title = {};     ///< in small letters
  std::optional<std::size_t> severity = {};  ///< the place in the scale, 0 for the worst
  std::optional<time::Instant> begin = {};
  std::optional<time::Milliseconds> duration = {};
};

[[nodiscard]] Row row(const model::Incident& incident, const metrics::Durations& durations,
                      const model::Config& config);

/// Sorts by `started`, `duration`, `severity` (the worst first), `id` or `title`, from the least to
/// the greatest; with a `-` before it the other way. Those without one come last, and equals keep
/// their order.
void sort_by(std::string_view key, std::vector<Row>& rows);

/// Incidents, each as `view::overview` says it, in aligned columns; empty when there are none. The
/// title is cut where they would be wider than the screen (0 columns are no limit). Those that are
/// not over are marked, with colours also by one.
[[nodiscard]] std::string incidents_table(const data::List& incidents,
                                          const render::Screen& screen);

}  // namespace pm::commands
