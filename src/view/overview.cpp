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

/// The status that the last update with this component gave it, if any did.
std::optional<model::Status> last_status(const model::Incident& incident, std::string_view name) {
  std::optional<model::Status> last;
  for (const auto& event : history::of(incident).events) {
    for (const auto& component : incident.updates[event.entry].components)
      if (component.name.value == name) last = component.status.value;
  }
  return last;
}

/// Returns the components that are affected now, each with its status if an update gave one; none
/// of an incident that is not open.
data::List affected_now(const model::Incident& incident, bool is_open) {
  data::List all;
  if (!is_open) return all;
  for (const auto& component : incident.components) {
    const auto status = last_status(incident, component.name.value);
    if (status == model::Status::operational) continue;
    data::Value one;
    one.set("name", component.name.value);
    one.set("status", status ? data::Value(model::word(*status)) : data::Value());
    all.push_back(std::move(one));
  }
  return all;
}

/// Empty without any post.
data::Value last_update(const model::Incident& incident) {
  std::optional<time::Instant> last;
  for (const auto& update : incident.updates) {
    if (update.at && (!last || *last < update.at->value.at)) last = update.at->value.at;
  }
  return last ? data::Value(time::rfc3339(*last)) : data::Value();
}

/// Empty if the incident has not begun.
data::Value duration(const metrics::Durations& durations, bool is_open) {
  if (is_open && !durations.ongoing) return {};
  const auto& length = durations.duration;
  return in_short(length) + (length.known && length.ongoing ? " so far" : "");
}

}  // namespace

std::span<const Key> overview_keys() {
  static constexpr Key affected_keys[] = {
      {"name", Kind::text, "the component"},
      {"status", Kind::text, "its status; null if no update gave one"},
  };
  static constexpr Key all[] = {
      {"id", Kind::text, "the incident's id"},
      {"title", Kind::text, "the incident's title"},
      {"kind", Kind::text, "`incident` or `maintenance`"},
      {"mode", Kind::text, "`standard`, `drill`, `near_miss` or `void`"},
      {"severity", Kind::text, "the last severity"},
      {"impact", Kind::text, "impact on users"},
      {"state", Kind::text, "the phase it is in"},
      {"is_open", Kind::flag, "whether it has not ended"},
      {"components", Kind::list, "affected components"},
      {"labels", Kind::list, "the labels"},
      {"affected", Kind::list, "components of an open incident that are not operational",
       affected_keys},
      {"postmortem", Kind::text, "`none`, `draft`, `in_review` or `published`"},
      {"updated", Kind::text, "time of the last update, in UTC"},
      {"started", Kind::text, "start, in UTC or a date"},
      {"started_date", Kind::text, "day of the start in the incident's zone"},
      {"resolved", Kind::text, "end, in UTC or a date"},
      {"duration", Kind::text, "duration in short form"},
      {"duration_seconds", Kind::number, "duration in seconds"},
      {"is_about", Kind::flag, "whether the duration is known only to the day"},
  };
  return all;
}

std::string_view postmortem_state(const model::Incident& incident) {
  using model::PostmortemStatus;
  const auto& postmortem = incident.postmortem;
  if (postmortem.status) return model::word(postmortem.status->value);
  if (postmortem.published) return model::word(PostmortemStatus::published);
  return postmortem.sections.empty() ? no_postmortem : model::word(PostmortemStatus::draft);
}

data::Value overview(const model::Incident& incident, const metrics::Durations& durations) {
  const auto& zone = incident.zone;
  const auto& length = durations.duration;
  const auto begin = metrics::beginning(incident, durations);
  const bool is_open = metrics::is_open(durations);
  data::Value data;
  data.set("id", shown(std::string_view(incident.id)));
  data.set("title", shown(incident.title));
  data.set("kind", model::word(incident.kind_or_default()));
  data.set("mode", model::word(incident.mode_or_default()));
  data.set("severity", shown(history::severity(incident)));
  data.set("impact", shown(bare_word(incident.impact)));
  data.set("state", shown(state(incident, durations)));
  data.set("is_open", is_open);
  data.set("components", component_names(incident));
  data.set("labels", labels(incident));
  data.set("affected", affected_now(incident, is_open));
  data.set("postmortem", postmortem_state(incident));
  data.set("updated", last_update(incident));
  data.set("started", instant(durations.started, zone));
  data.set("started_date", begin ? data::Value(time::date(begin->at, zone)) : data::Value());
  data.set("resolved", instant(durations.resolved, zone));
  data.set("duration", duration(durations, is_open));
  data.set("duration_seconds", *shown(length).find("seconds"));
  data.set("is_about", length.about);
  return data;
}

}  // namespace pm::view
