#include "rows.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cells.hpp"
#include "pm/exchange/csv.hpp"
#include "pm/history/history.hpp"
#include "pm/metrics/durations.hpp"
#include "pm/view/overview.hpp"

namespace pm::exchange::tables {
namespace {

using model::Incident;

/// An incident as its row shows it.
struct Row {
  const Incident& incident;
  const metrics::Durations& durations;
};

struct Column {
  std::string_view name;
  std::string (*cell)(const Row& row);
};

std::string moment(const std::optional<model::Moment>& moment, const Row& row) {
  return moment ? timestamp(*moment, row.incident.zone) : std::string();
}

std::string moment(const model::Maybe<model::Moment>& moment, const Row& row) {
  return timestamp(moment, row.incident.zone);
}

std::string state(const Row& row) {
  const auto overview = view::overview(row.incident, row.durations);
  return overview.find("state")->text;
}

std::string components(const Row& row) {
  std::vector<std::string> names;
  for (const auto& component : row.incident.components) names.push_back(component.name.value);
  return joined(names);
}

std::string labels(const Row& row) {
  std::vector<std::string> names;
  for (const auto& label : row.incident.labels) names.push_back(label.value);
  return joined(names);
}

std::string open_actions(const Row& row) {
  const auto& actions = row.incident.actions;
  return std::to_string(std::count_if(actions.begin(), actions.end(), [](const auto& action) {
    using model::ActionStatus;
    const auto status = action.status ? action.status->value : ActionStatus::open;
    return status == ActionStatus::open || status == ActionStatus::in_progress;
  }));
}

/// The table: each column and what stands in it.
constexpr Column columns[] = {
    {"id", [](const Row& r) { return line(r.incident.id); }},
    {"title", [](const Row& r) { return line(r.incident.title); }},
    {"organization", [](const Row& r) { return line(r.incident.organization); }},
    {"kind", [](const Row& r) { return std::string(model::word(r.incident.kind_or_default())); }},
    {"severity", [](const Row& r) { return line(history::severity(r.incident)); }},
    {"impact", [](const Row& r) { return word(r.incident.impact); }},
    {"state", state},
    {"is_open", [](const Row& r) { return yes_or_no(metrics::is_open(r.durations)); }},
    {"components", components},
    {"labels", labels},
    {"timezone", [](const Row& r) { return std::string(r.incident.zone.name()); }},
    {"scheduled_from",
     [](const Row& r) {
       return r.incident.scheduled ? moment(r.incident.scheduled->from, r) : std::string();
     }},
    {"scheduled_to",
     [](const Row& r) {
       return r.incident.scheduled ? moment(r.incident.scheduled->to, r) : std::string();
     }},
    {"started", [](const Row& r) { return moment(r.durations.started, r); }},
    {"detected", [](const Row& r) { return moment(r.incident.times.detected, r); }},
    {"acknowledged", [](const Row& r) { return moment(r.incident.times.acknowledged, r); }},
    {"mitigated", [](const Row& r) { return moment(r.incident.times.mitigated, r); }},
    {"resolved",
     [](const Row& r) {
       const bool unknown = r.incident.times.resolved_unknown.value && !r.durations.resolved;
       return unknown ? std::string("unknown") : moment(r.durations.resolved, r);
     }},
    {"is_ongoing", [](const Row& r) { return yes_or_no(r.durations.ongoing); }},
    {"duration_seconds", [](const Row& r) { return seconds(r.durations.duration); }},
    {"duration_is_about", [](const Row& r) { return yes_or_no(r.durations.duration.about); }},
    {"impact_seconds", [](const Row& r) { return seconds(r.durations.impact); }},
    {"time_to_detect_seconds", [](const Row& r) { return seconds(r.durations.to_detect); }},
    {"time_to_acknowledge_seconds",
     [](const Row& r) { return seconds(r.durations.to_acknowledge); }},
    {"time_to_identify_seconds", [](const Row& r) { return seconds(r.durations.to_identify); }},
    {"time_to_mitigate_seconds", [](const Row& r) { return seconds(r.durations.to_mitigate); }},
    {"time_to_resolve_seconds", [](const Row& r) { return seconds(r.durations.to_resolve); }},
    {"time_to_first_update_seconds",
     [](const Row& r) { return seconds(r.durations.to_first_update); }},
    {"longest_silence_seconds", [](const Row& r) { return seconds(r.durations.longest_silence); }},
    {"updates", [](const Row& r) { return std::to_string(r.incident.updates.size()); }},
    {"actions", [](const Row& r) { return std::to_string(r.incident.actions.size()); }},
    {"actions_open", open_actions},
    {"postmortem", [](const Row& r) { return word(r.incident.postmortem.status); }},
    {"source_system", [](const Row& r) { return line(r.incident.origin.system); }},
    {"source_id", [](const Row& r) { return line(r.incident.origin.id); }},
    {"source_url", [](const Row& r) { return line(r.incident.origin.url); }},
    {"mode", [](const Row& r) { return std::string(model::word(r.incident.mode_or_default())); }},
};

}  // namespace

std::string incident_rows(const Collection& collection) {
  std::vector<std::string> cells;
  for (const auto& column : columns) cells.emplace_back(column.name);
  auto out = csv_line(cells);
  for (const auto& measured : collection.incidents) {
    const Row row = {measured.incident, measured.durations};
    cells.clear();
    for (const auto& column : columns) cells.push_back(column.cell(row));
    out += csv_line(cells);
  }
  return out;
}

}  // namespace pm::exchange::tables
