#include "pm/view/postmortem.hpp"
#include "pm/data/value.hpp"

#include <cstdint>
#include <utility>

#include "day_words.hpp"
#include "parts.hpp"
#include "pm/history/history.hpp"
#include "pm/metrics/durations.hpp"
#include "pm/model/config.hpp"
#include "pm/model/incident.hpp"
#include "pm/view/status_line.hpp"
#include "shown.hpp"

namespace pm::view {
namespace {

/// Changes if a key goes or means something else; new keys do not change it.
constexpr std::int64_t context_version = 2;

void set_heading(data::Value& data, const model::Incident& incident,
                 const metrics::Durations& durations, const model::Config& config,
                 time::Instant as_of) {
  const auto kind = incident.kind_or_default();
  const auto phase = state(incident, durations);
  const auto now = durations.ongoing ? std::optional(model::Moment{as_of}) : std::nullopt;
  data.set("id", shown(std::string_view(incident.id)));
  data.set("title", shown(incident.title));
  data.set("organization",
           shown(incident.organization ? incident.organization : config.organization));
  data.set("zone", incident.zone.name());
  data.set("kind", in_words(model::word(kind)));
  data.set("kind_word", model::word(kind));
  data.set("is_incident", kind == model::Kind::incident);
  data.set("is_maintenance", kind == model::Kind::maintenance);
  data.set("severity", shown(history::severity(incident)));
  const auto mode = incident.mode_or_default();
  const bool is_standard = mode == model::Mode::standard;
  data.set("mode", is_standard ? data::Value() : data::Value(in_words(model::word(mode))));
  data.set("mode_word", model::word(mode));
  data.set("impact", shown(in_words(incident.impact)));
  data.set("impact_word", shown(bare_word(incident.impact)));
  data.set("state", shown(in_words(phase)));
  data.set("state_word", shown(phase));
  data.set("ongoing", durations.ongoing);
  const auto next_update = next_update_due(incident, config, as_of);
  data.set("next_update_due", shown(std::string_view(next_update.words)));
  data.set("is_update_overdue", next_update.overdue);
  data.set("as_of", shown(now, incident.zone));
}

data::Value site(const model::Config& config) {
  data::Value data;
  data.set("title", shown(config.site.title));
  data.set("url", shown(config.site.url));
  return data;
}

void set_roles(data::Value& data, const model::Incident& incident) {
  data::List roles;
  std::string line;
  for (const auto& [role, person] : incident.roles) {
    const auto name = in_words(role.value);
    data::Value one;
    one.set("role", name);
    one.set("person", person.value);
    roles.push_back(std::move(one));
    line += (line.empty() ? "" : ", ") + std::string(name) + ": " + person.value;
  }
  data.set("has_roles", !roles.empty());
  data.set("roles", std::move(roles));
  data.set("roles_line", shown(std::string_view(line)));
}

void set_labels(data::Value& data, const model::Incident& incident) {
  data::List labels;
  std::string line;
  for (const auto& label : incident.labels) {
    labels.emplace_back(label.value);
    if (!line.empty()) line += ", ";
    line += label.value;
  }
  data.set("labels", std::move(labels));
  data.set("labels_line", shown(std::string_view(line)));
}

data::Value times(const model::Incident& incident, const metrics::Durations& durations) {
  std::optional<model::Moment> first_update;
  for (const auto& update : incident.updates) {
    if (!update.at) continue;
    if (!first_update || update.at->value.at < first_update->at) first_update = update.at->value;
  }
  const auto& zone = incident.zone;
  data::Value data;
  data.set("started", shown(durations.started, zone));
  data.set("detected", shown(incident.times.detected, zone));
  data.set("acknowledged", shown(incident.times.acknowledged, zone));
  data.set("mitigated", shown(incident.times.mitigated, zone));
  data.set("resolved", shown(durations.resolved, zone));
  data.set("first_update", shown(first_update, zone));
  return data;
}

data::Value related(const model::Incident& incident, const Surroundings& around) {
  data::List list;
  for (const auto& relation : incident.related) {
    const auto word = model::word(relation.type.value);
    const auto other =
        around.neighbour ? around.neighbour(relation.id.value) : std::optional<Neighbour>();
    // An id is a title in small letters: only incidents of the edition may be named.
    if (!other && around.neighbour && around.edition == model::Edition::open) continue;
    const auto known = other.value_or(Neighbour{});
    data::Value data;
    data.set("type", in_words(word));
    data.set("type_word", word);
    data.set("id", relation.id.value);
    data.set("title", shown(std::string_view(known.title)));
    data.set("date", shown(std::string_view(known.date)));
    data.set("state", shown(std::string_view(known.state)));
    data.set("length", shown(std::string_view(known.length)));
    data.set("page", shown(std::string_view(known.page)));
    list.push_back(std::move(data));
  }
  return list;
}

/// Returns the user's own data unchanged; an empty mapping becomes empty.
data::Value free_data(data::Value value) {
  for (auto& item : value.items) item = free_data(std::move(item));
  for (auto& member : value.members) member.value = free_data(std::move(member.value));
  return value.is_mapping() && value.members.empty() ? data::null() : value;
}

}  // namespace

Neighbour neighbour(const model::Incident& incident, const metrics::Durations& durations) {
  Neighbour other;
  if (incident.title) other.title = incident.title->value;
  if (const auto from = metrics::beginning(incident, durations))
    other.date = days(from->at, durations.resolved.value_or(*from).at, incident.zone);
  other.state = in_words(state(incident, durations));
  if (!metrics::is_open(durations)) other.length = compact(durations.duration);
  return other;
}

data::Value postmortem(const model::Incident& incident, const metrics::Durations& durations,
                       const model::Config& config, time::Instant as_of,
                       const Surroundings& around) {
  data::Value data;
  data.set("generator", "pm");
  data.set("version", context_version);
  data.set("language", "en");
  data.set("edition", model::word(around.edition));
  data.set("is_public", around.edition == model::Edition::open);
  data.set("address", shown(std::string_view(around.address)));
  data.set("site", site(config));
  set_heading(data, incident, durations, config, as_of);
  set_labels(data, incident);
  set_roles(data, incident);
  set_components(data, incident, durations);
  data.set("times", times(incident, durations));
  set_figures(data, incident, durations, as_of, around.wanted);
  set_intervals(data, incident, durations);
  set_updates(data, incident, durations, around.wanted);
  data.set("postmortem", analysis(incident, config));
  set_actions(data, incident);
  auto others = related(incident, around);
  data.set("has_related", !others.items.empty());
  data.set("related", std::move(others));
  data.set("fields", free_data(incident.fields));
  data.set("chart", around.wanted("chart") ? chart(incident, durations, as_of, around.wanted)
                                           : data::Value());
  set_page(data, incident, durations, as_of);
  return data;
}

}  // namespace pm::view
