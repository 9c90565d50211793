#include "pm/exchange/export.hpp"

#include <algorithm>

#include "exporters.hpp"

namespace pm::exchange {
namespace {

constinit const Exporter* const all_exporters[] = {
    &statuspage_exporter,    &json_exporter,        &csv_exporter,
    &icalendar_exporter,     &openmetrics_exporter, &jira_csv_exporter,
    &github_issues_exporter, &slack_exporter,       &email_exporter,
};

}  // namespace

std::span<const Exporter* const> exporters() { return all_exporters; }

const Exporter* exporter_named(std::string_view name) {
  const auto* const found = std::find_if(std::begin(all_exporters), std::end(all_exporters),
                                         [&](const auto* e) { return e->name == name; });
  return found == std::end(all_exporters) ? nullptr : *found;
}

}  // namespace pm::exchange
