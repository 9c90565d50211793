#include "list_rows.hpp"

#include <algorithm>

#include "pm/history/history.hpp"
#include "pm/metrics/durations.hpp"
#include "pm/text/words.hpp"
#include "pm/view/overview.hpp"
#include "sorting.hpp"

namespace pm::commands {
namespace {

std::optional<std::size_t> place_in_scale(const model::Incident& incident,
                                          const model::Config& config) {
  const auto& scale = config.severities;
  const auto& severity = history::severity(incident);
  if (!severity) return std::nullopt;
  const auto found = std::find(scale.begin(), scale.end(), severity->value);
  if (found == scale.end()) return std::nullopt;
  return static_cast<std::size_t>(found - scale.begin());
}

}  // namespace

Row row(const model::Incident& incident, const metrics::Durations& durations,
        const model::Config& config) {
  const auto begin = metrics::beginning(incident, durations);
  Row row = {.data = view::overview(incident, durations),
             .is_open = metrics::is_open(durations),
             .id = incident.id,
             .severity = place_in_scale(incident, config),
             .duration = durations.duration.known};
  if (incident.title) row.title = text::lower_ascii(incident.title->value);
  if (begin) row.begin = begin->at;
  return row;
}

void sort_by(std::string_view key, std::vector<Row>& rows) {
  const bool reversed = key.starts_with('-');
  key.remove_prefix(reversed ? 1 : 0);
  if (key == "started") sort_with(rows, &Row::begin, reversed);
  if (key == "duration") sort_with(rows, &Row::duration, reversed);
  if (key == "severity") sort_with(rows, &Row::severity, reversed);
  if (key == "title") sort_with(rows, &Row::title, reversed);
  if (key == "id") {
    sort_with(
        rows, [](const Row& row) { return std::optional<std::string_view>(row.id); }, reversed);
  }
}

}  // namespace pm::commands
