#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "../exporters.hpp"
#include "cells.hpp"
#include "exposition.hpp"
#include "pm/history/history.hpp"
#include "pm/metrics/actions.hpp"
#include "pm/metrics/durations.hpp"

namespace pm::exchange {
namespace {

using namespace tables;

/// A length that incidents have, as a histogram.
struct Figure {
  std::string_view family;
  std::string_view name;
  std::string_view help;
  metrics::Length metrics::Durations::*length;
};

constexpr Figure figures[] = {
    {"pm_incident_duration_seconds", "duration", "From the start of an incident to its resolution.",
     &metrics::Durations::duration},
    {"pm_incident_impact_seconds", "impact",
     "All outages of an incident together, overlaps counted once.", &metrics::Durations::impact},
    {"pm_incident_time_to_detect_seconds", "time_to_detect",
     "From the start of an incident to its detection.", &metrics::Durations::to_detect},
    {"pm_incident_time_to_acknowledge_seconds", "time_to_acknowledge",
     "From the detection of an incident to its acknowledgement.",
     &metrics::Durations::to_acknowledge},
    {"pm_incident_time_to_identify_seconds", "time_to_identify",
     "From the start of an incident to the first update that its cause is known.",
     &metrics::Durations::to_identify},
    {"pm_incident_time_to_mitigate_seconds", "time_to_mitigate",
     "From the start of an incident to its mitigation.", &metrics::Durations::to_mitigate},
    {"pm_incident_time_to_resolve_seconds", "time_to_resolve",
     "From the detection of an incident, else its start, to its resolution.",
     &metrics::Durations::to_resolve},
};

Labels rated(const model::Incident& incident) {
  return {{"kind", std::string(model::word(incident.kind_or_default()))},
          {"severity", label_value(line(history::severity(incident)))}};
}

Labels rated_with_impact(const model::Incident& incident) {
  auto labels = rated(incident);
  labels.emplace_back("impact", label_value(tables::word(incident.impact)));
  return labels;
}

/// How many of a number of things there are, and how many of them are open.
struct Count {
  std::int64_t all = 0;
  std::int64_t open = 0;

  void take(const Measured& measured) {
    ++all;
    if (metrics::is_open(measured.durations)) ++open;
  }
};

void put(Exposition& out, const Exposition::Family& all, const Exposition::Family& open,
         const std::map<Labels, Count>& counts) {
  out.begin(all);
  for (const auto& [labels, count] : counts) out.sample(labels, count.all);
  out.begin(open);
  for (const auto& [labels, count] : counts) out.sample(labels, count.open);
}

void count_incidents(const Collection& collection, Exposition& out) {
  std::map<Labels, Count> counts;
  for (const auto& measured : collection.incidents) {
    counts[rated_with_impact(measured.incident)].take(measured);
  }
  put(out, {"pm_incidents", "gauge", "", "Incidents on record."},
      {"pm_incidents_open", "gauge", "", "Incidents that have not ended."}, counts);
}

void count_of_components(const Collection& collection, Exposition& out) {
  std::map<Labels, Count> counts;
  for (const auto& measured : collection.incidents) {
    std::set<std::string> names;
    for (const auto& component : measured.incident.components) {
      names.insert(label_value(component.name.value));
    }
    for (const auto& name : names) {
      Labels labels = {{"component", name}};
      for (auto& label : rated(measured.incident)) labels.push_back(std::move(label));
      counts[labels].take(measured);
    }
  }
  put(out, {"pm_component_incidents", "gauge", "", "Incidents that name a component."},
      {"pm_component_incidents_open", "gauge", "",
       "Incidents that name a component and have not ended."},
      counts);
}

/// The histogram of a figure; what cannot be counted goes into `left_out`.
void measure(const Collection& collection, const Figure& figure, Exposition& out,
             std::map<Labels, std::int64_t>& left_out) {
  std::map<Labels, Histogram> histograms;
  for (const auto& [incident, durations] : collection.incidents) {
    const auto& length = durations.*figure.length;
    auto labels = rated(incident);
    auto& histogram = histograms[labels];
    const auto known = told(length);
    if (known && !length.ongoing) {
      histogram.take(*known);
      continue;
    }
    labels.insert(labels.begin(), {"figure", std::string(figure.name)});
    labels.emplace_back("reason", known ? "ongoing" : "unknown");
    ++left_out[labels];
  }
  out.begin({figure.family, "histogram", "seconds", figure.help});
  for (const auto& [labels, histogram] : histograms) out.sample(labels, histogram);
}

void measure_all(const Collection& collection, Exposition& out) {
  std::map<Labels, std::int64_t> left_out;
  for (const auto& figure : figures) measure(collection, figure, out, left_out);
  out.begin({"pm_incident_figures_left_out", "gauge", "",
             "Incidents that a histogram does not count: nobody knows the length, or it is not "
             "over."});
  for (const auto& [labels, count] : left_out) out.sample(labels, count);
}

/// The time in each status, over all incidents.
void measure_components(const Collection& collection, Exposition& out) {
  std::map<Labels, double> known;
  std::map<Labels, std::int64_t> unknown;
  for (const auto& measured : collection.incidents) {
    for (const auto& each : measured.durations.components) {
      const Labels labels = {{"component", label_value(each.name)},
                             {"status", std::string(model::word(each.status))}};
      const auto length = told(each.length);
      known[labels] += static_cast<double>(length.value_or(0));
      unknown[labels] += length ? 0 : 1;
    }
  }
  out.begin({"pm_component_status_seconds", "gauge", "seconds",
             "Time that a component was in a status, over all incidents."});
  for (const auto& [labels, sum] : known) out.sample(labels, tables::seconds(sum));
  out.begin({"pm_component_status_unknown", "gauge", "",
             "Incidents that do not tell how long a component was in a status."});
  for (const auto& [labels, count] : unknown) out.sample(labels, count);
}

void count_actions(const Collection& collection, Exposition& out) {
  std::map<model::ActionStatus, std::int64_t> by_status;
  std::int64_t overdue = 0;
  for (const auto& [incident, durations] : collection.incidents) {
    for (const auto& action : metrics::follow_ups(incident, durations, collection.as_of)) {
      ++by_status[action.status];
      overdue += action.days_overdue ? 1 : 0;
    }
  }
  out.begin({"pm_actions", "gauge", "", "Follow-ups of incidents."});
  for (const auto& name : model::names(model::ActionStatus{})) {
    out.sample({{"status", std::string(name.word)}}, by_status[name.value]);
  }
  out.begin({"pm_actions_overdue", "gauge", "",
             "Follow-ups that are neither done nor dropped, past the day that they were due."});
  out.sample({}, overdue);
}

void run_openmetrics_export(const Collection& collection, const PutFile& put_file) {
  Exposition out;
  // Not of the type `info`, which promtool and node_exporter do not read.
  out.begin({"pm_export_info", "gauge", "", "Whose incidents these are."});
  out.sample({{"organization", label_value(line(collection.config.organization))}}, 1);
  count_incidents(collection, out);
  measure_all(collection, out);
  count_of_components(collection, out);
  measure_components(collection, out);
  count_actions(collection, out);
  put_file("metrics.txt", out.take());
}

}  // namespace

constinit const Exporter openmetrics_exporter = {
    .name = "openmetrics",
    .summary = "counts and durations for Prometheus",
    .file = "metrics.txt",
    .one = false,
    .only_standard = true,
    .run = run_openmetrics_export,
};

}  // namespace pm::exchange
