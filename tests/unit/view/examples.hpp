#pragma once

#include "pm/metrics/durations.hpp"
#include "pm/model/config.hpp"
#include "pm/view/postmortem.hpp"
#include "records.hpp"

namespace pm::view {

inline time::Zone zone(std::string_view name) { return time::find_zone(name).value(); }

/// What a template is shown of a record, measured up to `as_of`.
inline data::Value view_of(const model::Incident& incident,
                           std::string_view as_of = "2026-01-01 00:00",
                           const model::Config& config = {}) {
  const auto now = tests::moment(as_of).at;
  const Surroundings around = {.neighbour =
                                   [](std::string_view) {
                                     return Neighbour{.title = "The index is full",
                                                      .date = "30 April 2024",
                                                      .state = "Resolved",
                                                      .length = "20 min",
                                                      .page = "2024-04-30-full.html"};
                                   },
                               .address = "https://status.example.com/search-slow.html"};
  return postmortem(incident, metrics::measure(incident, now), config, now, around);
}

/// The value at a path of names: "times.started.text".
inline const data::Value& value(const data::Value& data, std::string_view path) {
  static const data::Value nothing;
  const auto dot = path.find('.');
  const auto* const found = data.find(path.substr(0, dot));
  if (found == nullptr) return nothing;
  return dot == std::string_view::npos ? *found : value(*found, path.substr(dot + 1));
}

inline std::string text(const data::Value& data, std::string_view path) {
  const auto& found = value(data, path);
  return found.is_text() ? found.text : std::string();
}

inline model::Section section(model::SectionKind kind, std::string prose, std::string key = {}) {
  return {.kind = kind, .key = {std::move(key), {}}, .prose = {std::move(prose), {}}};
}

/// A record that says everything a record can say.
inline model::Incident everything() {
  using enum model::Phase;
  using tests::at;
  using tests::maybe;
  using tests::said;
  using tests::words;
  model::Incident incident;
  incident.id = "2024-05-01-search-slow";
  incident.title = words("Search is slow");
  incident.organization = words("Example");
  incident.severity = words("S2");
  incident.impact = maybe(model::Impact::major);
  incident.scheduled.emplace();
  incident.scheduled->from = at("2024-05-01 09:00");
  incident.scheduled->to = at("2024-05-01 10:30");
  incident.components = {tests::component("Queries", "Search"), tests::component("Site"),
                         tests::component("Index", "Search")};
  incident.labels = {{"search", {}}, {"capacity", {}}};
  incident.times = {.started = at("2024-05-01 10:00"),
                    .detected = at("2024-05-01 10:05"),
                    .acknowledged = at("2024-05-01 10:07"),
                    .mitigated = at("2024-05-01 11:00"),
                    .resolved = {}};
  auto first = said(at("2024-05-01 10:10"), investigating, "We look.");
  first.by = words("Support");
  first.severity = words("S2");
  first.next_update = at("2024-05-01 10:40");
  first.components = {tests::status("Queries", model::Status::partial_outage)};
  incident.updates = {first, said(at("2024-05-01 10:40"), update, "Still looking."),
                      said(at("2024-05-01 10:50"), identified, "Found."),
                      said(at("2024-05-01 11:00"), monitoring, "Better.")};
  incident.updates.back().next_update = at("2024-05-01 11:30");
  incident.outages = {tests::outage(at("2024-05-01 10:00"), at("2024-05-01 10:30")),
                      tests::outage(at("2024-05-01 10:20"), {})};
  incident.outages[0].note = words("some users");
  incident.outages[0].components = {tests::status("Site", model::Status::major_outage)};
  incident.timeline.push_back({.at = at("2024-05-01 10:45"),
                               .event = words("Index found full"),
                               .link = words("https://example.com/42"),
                               .by = words("Ann")});
  incident.postmortem.status = maybe(model::PostmortemStatus::draft);
  incident.postmortem.published = at("2024-05-03");
  incident.postmortem.authors = {{.name = {"Ann", {}}, .role = words("Engineer")},
                                 {.name = {"Bo", {}}}};
  for (const auto& name : model::names(model::SectionKind{})) {
    incident.postmortem.sections.push_back(section(name.value, "Prose."));
  }
  incident.postmortem.sections.push_back(
      section(model::SectionKind::own, "More.", "Modules Impacted"));
  incident.actions.push_back({.id = words("A-1"),
                              .title = words("Alert on a full index"),
                              .owner = words("search"),
                              .type = maybe(model::ActionType::detect),
                              .priority = words("P1"),
                              .due = at("2024-06-01"),
                              .status = maybe(model::ActionStatus::in_progress),
                              .done = at("2024-05-20"),
                              .link = words("https://example.com/43")});
  incident.mode = maybe(model::Mode::drill);
  incident.roles = {{.role = {"commander", {}}, .person = {"Ann", {}}}};
  incident.related = {
      {.type = {model::RelationType::caused_by, {}}, .id = {"2024-04-30-full", {}}}};
  incident.fields.set("region", "us-east-1");
  return incident;
}

/// pm.yaml with all that is shown of it.
inline model::Config full_config() {
  model::Config config;
  config.site = {.title = tests::words("Status"),
                 .url = tests::words("https://status.example.com")};
  return config;
}

}  // namespace pm::view
