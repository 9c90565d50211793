#include "list_rows.hpp"

#include <algorithm>

#include "listing.hpp"
#include "pm/history/history.hpp"
#include "pm/metrics/durations.hpp"
#include "pm/text/columns.hpp"
#include "pm/text/words.hpp"
#include "pm/view/overview.hpp"
#include "pm/view/status_line.hpp"

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

using render::Tone;

constexpr std::string_view open_mark = "● ";

bool row_is_open(const data::Value& incident) { return incident.find("is_open")->is_true(); }

/// "● monitoring, update overdue"
std::string state_cell(const data::Value& incident) {
  const bool is_overdue = incident.find("is_update_overdue")->is_true();
  return (row_is_open(incident) ? std::string(open_mark) : "") + cell(incident, "state") +
         (is_overdue ? ", update overdue" : "");
}

std::vector<std::string> incident_cells(const data::Value& incident) {
  return {cell(incident, "id"),           cell(incident, "title"), cell(incident, "severity"),
          cell(incident, "started_date"), state_cell(incident),    cell(incident, "duration")};
}

std::string plain_incidents(const data::List& incidents, std::size_t widest) {
  std::vector<std::vector<std::string>> rows;
  for (const auto& incident : incidents) rows.push_back(incident_cells(incident));
  return text::table({{.heading = "ID"},
                      {.heading = "TITLE", .flexible = true},
                      {.heading = "SEVERITY"},
                      {.heading = "STARTED"},
                      {.heading = "STATE"},
                      {.heading = "DURATION"}},
                     rows, widest);
}

std::string coloured_incidents(std::string_view table, const data::List& incidents) {
  std::vector<Tone> tones;
  for (const auto& incident : incidents)
    tones.push_back(incident.find("is_update_overdue")->is_true() ? Tone::red
                    : row_is_open(incident)                       ? Tone::yellow
                                                                  : Tone::plain);
  return coloured_table(table, tones);
}

}  // namespace

Row row(const model::Incident& incident, const metrics::Durations& durations,
        const model::Config& config, time::Instant now) {
  const auto begin = metrics::beginning(incident, durations);
  Row row = {.data = view::overview(incident, durations),
             .is_open = metrics::is_open(durations),
             .id = incident.id,
             .severity = place_in_scale(incident, config),
             .duration = durations.duration.known};
  row.data.set("is_update_overdue", view::next_update_due(incident, config, now).overdue);
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

std::string incidents_table(const data::List& incidents, const render::Screen& screen) {
  if (incidents.empty()) return {};
  const auto table = plain_incidents(incidents, screen.columns);
  return screen.colour ? coloured_incidents(table, incidents) : table;
}

}  // namespace pm::commands
