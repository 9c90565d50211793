#include "imported_record.hpp"

#include <optional>

#include <fmt/format.h>

#include "pm/metrics/durations.hpp"
#include "pm/text/slug.hpp"
#include "pm/time/format.hpp"
#include "pm/yaml/read.hpp"
#include "pm/yaml/record.hpp"
#include "schema_place.hpp"

namespace pm::commands {
namespace {

/// Returns the day of an incident: of its start, otherwise of its first known event, otherwise of
/// the publication of its postmortem.
std::optional<model::Moment> day_of(const model::Incident& incident, time::Instant now) {
  if (const auto began = metrics::beginning(incident, metrics::measure(incident, now)))
    return began;
  for (const auto& time : {incident.times.detected, incident.times.acknowledged,
                           incident.times.mitigated, incident.times.resolved}) {
    if (time) return time->value;
  }
  if (!incident.updates.empty() && incident.updates.front().at)
    return incident.updates.front().at->value;
  if (!incident.timeline.empty() && incident.timeline.front().at)
    return incident.timeline.front().at->value;
  const auto& published = incident.postmortem.published;
  return published ? std::optional(published->value) : std::nullopt;
}

}  // namespace

std::string imported_text(const World& world, const repo::Repository& repository,
                          const model::Incident& incident) {
  const auto text = yaml::document(yaml::draft(incident, repository.defaults()));
  const auto schema = way_to_schema(world.disk, repository);
  if (schema.empty()) return text;
  return fmt::format("# yaml-language-server: $schema={}\n{}", schema, text);
}

std::string imported_id(const model::Incident& incident, time::Instant now) {
  if (!incident.id.empty()) return incident.id;
  auto slug = text::slug(incident.title ? incident.title->value : "");
  if (slug.empty()) slug = "incident";
  const auto day = day_of(incident, now);
  return day ? fmt::format("{}-{}", time::date(day->at, incident.zone), slug) : slug;
}

}  // namespace pm::commands
