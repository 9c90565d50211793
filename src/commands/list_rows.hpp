#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pm/data/value.hpp"
#include "pm/model/config.hpp"
#include "pm/render/terminal.hpp"
#include "pm/time/instant.hpp"
#include "pm/view/key.hpp"
#include "pm/work/head.hpp"

namespace pm::commands {

/// An incident of a list, with the keys to count and sort it by, which outlives its record.
struct Row {
  data::Value data;  ///< from `view::overview`
  bool is_open = false;
  std::string id = {};
  std::optional<std::string> title = {};     ///< in lower case
  std::optional<std::size_t> severity = {};  ///< the index in the scale, 0 for the worst
  std::optional<time::Instant> begin = {};
  std::optional<std::string> updated = {};  ///< RFC 3339 in UTC
  std::optional<time::Milliseconds> duration = {};
};

/// Returns the keys of `Row::data`.
[[nodiscard]] std::vector<view::Key> row_keys();

/// Returns the row of an incident. `overdue`: a promised update is late.
[[nodiscard]] Row row(work::Head head, const model::Config& config, bool overdue);

/// Sorts by `started`, `updated`, `duration`, `severity` (the worst first), `id` or `title`, from
/// the smallest to the greatest; `-KEY` reverses the order. Incidents without the key come last;
/// equal ones keep their order.
void sort_by(std::string_view key, std::vector<Row>& rows);
/// Sorts open incidents before all others, and each of them from the newest to the oldest.
void sort_open_first(std::vector<Row>& rows);

/// Returns incidents from `view::overview` as a table; empty if there are none. Every table has id,
/// severity, state, duration and postmortem. Others are added in the order start, affected
/// components, title, if the screen has room for them (0 columns mean no limit). If an id and its
/// title have no word in common, titles are always there, cut to fit. Open incidents are marked,
/// with colours also in yellow.
[[nodiscard]] std::string incidents_table(const data::List& incidents,
                                          const render::Screen& screen);

}  // namespace pm::commands
