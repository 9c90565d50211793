#include "pm/work/head.hpp"

#include "pm/history/history.hpp"
#include "pm/history/policies.hpp"
#include "pm/metrics/durations.hpp"
#include "pm/model/incident.hpp"
#include "pm/view/overview.hpp"

namespace pm::work {

Head head_of(const model::Incident& incident, const metrics::Durations& durations,
             const model::Config& config, time::Instant now) {
  Head head = {
      .id = incident.id,
      .overview = view::overview(incident, durations),
      .duration = durations.duration.known,
      .is_postmortem_overdue = !history::has_published_postmortem(incident) &&
                               history::postmortem_lateness(incident, config, now).has_value()};
  if (incident.title) head.title = incident.title->value;
  if (const auto& severity = history::severity(incident)) head.severity = severity->value;
  for (const auto& component : incident.components)
    head.components.push_back({.name = component.name.value, .group = component.group});
  for (const auto& label : incident.labels) head.labels.push_back(label.value);
  if (const auto begin = metrics::beginning(incident, durations)) head.begin = begin->at;
  return head;
}

}  // namespace pm::work
