#include "pm/view/overview.hpp"

#include <optional>

#include "pm/history/history.hpp"
#include "pm/metrics/durations.hpp"
#include "pm/model/incident.hpp"
#include "pm/time/format.hpp"
#include "pm/view/status_line.hpp"
#include "shown.hpp"

namespace pm::view {
namespace {

using MaybeMoment = std::optional<model::Moment>;

data::Value instant(const MaybeMoment& moment, const time::Zone& zone) {
  if (!moment) return {};
  return moment->known_to_the_day() ? time::date(moment->at, zone) : time::rfc3339(moment->at);
}

data::Value component_names(const model::Incident& incident) {
  data::List names;
  for (const auto& component : incident.components) names.emplace_back(component.name.value);
  return names;
}

data::Value labels(const model::Incident& incident) {
  data::List list;
  for (const auto& label : incident.labels) list.emplace_back(label.value);
  return list;
}

/// Empty if the incident has not begun.
data::Value duration(const metrics::Durations& durations, bool is_open) {
  if (is_open && !durations.ongoing) return {};
  const auto& length = durations.duration;
  return in_short(length) + (length.known && length.ongoing ? " so far" : "");
}

}  // namespace

data::Value overview(const model::Incident& incident, const metrics::Durations& durations) {
  const auto& zone = incident.zone;
  const auto& length = durations.duration;
  const auto begin = metrics::beginning(incident, durations);
  const bool is_open = metrics::is_open(durations);
  data::Value data;
  data.set("id", shown(std::string_view(incident.id)));
  data.set("title", shown(incident.title));
  data.set("kind", model::word(incident.kind_or_default()));
  data.set("severity", shown(history::severity(incident)));
  data.set("impact", shown(bare_word(incident.impact)));
  data.set("state", shown(state(incident, durations)));
  data.set("is_open", is_open);
  data.set("components", component_names(incident));
  data.set("labels", labels(incident));
  data.set("started", instant(durations.started, zone));
  data.set("started_date", begin ? data::Value(time::date(begin->at, zone)) : data::Value());
  data.set("resolved", instant(durations.resolved, zone));
  data.set("duration", duration(durations, is_open));
  data.set("duration_seconds", *shown(length).find("seconds"));
  data.set("is_about", length.about);
  return data;
}

}  // namespace pm::view
