#include "parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "pm/history/history.hpp"
#include "pm/metrics/durations.hpp"
#include "pm/model/incident.hpp"
#include "shown.hpp"

namespace pm::view {
namespace {

/// One duration of an incident, with its name and definition.
struct Figure {
  std::string_view key;
  std::string_view name;
  const metrics::Length& length;
  std::string definition;
  bool worth_showing;
};

bool is_reopened(const model::Incident& incident) {
  return std::any_of(incident.updates.begin(), incident.updates.end(),
                     [](const model::Update& update) { return update.reopens.value; });
}

/// The text for the start and end of durations, which depends on the keys in the record.
struct Ends {
  std::string start;
  std::string first_update;
  std::string resolution;
  std::string last_update;
  std::string open;  ///< added if only the time while open counts
};

bool is_maintenance(const model::Incident& incident) {
  return incident.kind_or_default() == model::Kind::maintenance;
}

std::string first_update(const model::Incident& incident) {
  return is_maintenance(incident) ? "the first in-progress update" : "the first update";
}

std::string start(const model::Incident& incident) {
  if (incident.times.started) return "the start";
  if (!incident.outages.empty()) return "the beginning of the first outage";
  return incident.updates.empty() ? "the start" : first_update(incident);
}

Ends ends(const model::Incident& incident, bool ongoing, time::Instant as_of) {
  const bool maintenance = is_maintenance(incident);
  const auto phase = history::of(incident).phase;
  const auto end = phase == model::Phase::cancelled ? "cancelled"
                   : maintenance                    ? "completed"
                                                    : "resolved";
  const auto last_update = fmt::format("the {} update", end);
  Ends result{.start = start(incident),
              .first_update = first_update(incident),
              .resolution = last_update,
              .last_update = last_update};
  const auto& times = incident.times;
  if (times.resolved || times.resolved_unknown.value || incident.updates.empty())
    result.resolution = maintenance ? "the completion" : "the resolution";
  if (ongoing) {
    const auto now = in_words(model::Moment{as_of}, incident.zone);
    result.resolution = result.last_update = fmt::format("{}, since it has not ended", now);
  }
  if (is_reopened(incident)) result.open = ", counting only the time it was open";
  return result;
}

std::vector<Figure> figures(const model::Incident& incident, const metrics::Durations& durations,
                            time::Instant as_of) {
  const auto& d = durations;
  const auto end = ends(incident, d.ongoing, as_of);
  const auto detected = incident.times.detected ? "the detection" : end.start;
  const auto mitigated =
      incident.times.mitigated ? "the mitigation" : "the first monitoring update";
  const auto from_to = [](std::string_view from, std::string_view to, std::string_view more = {}) {
    return fmt::format("From {} to {}{}.", from, to, more);
  };
  const bool has_outages = !incident.outages.empty();
  const auto impact = has_outages ? "All outages together, overlaps counted once."
                                  : from_to(end.start, end.resolution, end.open);
  const bool told_differs = d.first_update_to_resolved.known != d.duration.known;
  const auto known = [](const metrics::Length& length) { return length.known.has_value(); };
  return {
      {"duration", "Duration", d.duration, from_to(end.start, end.resolution, end.open), true},
      {"impact", "Impact duration", d.impact, impact, has_outages},
      {"first_update_to_resolved",
       is_maintenance(incident) ? "First update to completed" : "First update to resolved",
       d.first_update_to_resolved, from_to(end.first_update, end.last_update, end.open),
       known(d.first_update_to_resolved) && told_differs && !d.ongoing},
      {"time_to_detect", "Time to detect", d.to_detect, from_to(end.start, "the detection"),
       known(d.to_detect)},
      {"time_to_acknowledge", "Time to acknowledge", d.to_acknowledge,
       from_to("the detection", "the acknowledgement"), known(d.to_acknowledge)},
      {"time_to_identify", "Time to identify", d.to_identify,
       from_to(end.start, "the first identified update"), known(d.to_identify)},
      {"time_to_mitigate", "Time to mitigate", d.to_mitigate, from_to(end.start, mitigated),
       known(d.to_mitigate)},
      {"time_to_resolve", "Time to resolve", d.to_resolve,
       from_to(detected, end.resolution, end.open),
       known(d.to_resolve) && d.to_resolve.known != d.duration.known && !d.ongoing},
      {"time_to_first_update", "Time to first update", d.to_first_update,
       from_to(end.start, "the first update"), known(d.to_first_update)},
      {"longest_silence", "Longest silence", d.longest_silence,
       "The longest gap between two updates while open.", known(d.longest_silence)},
  };
}

data::Value data_of(const Figure& figure) {
  return shown(figure.length,
               {.key = figure.key, .name = figure.name, .definition = figure.definition});
}

}  // namespace

void set_figures(data::Value& data, const model::Incident& incident,
                 const metrics::Durations& durations, time::Instant as_of, const Wanted& wanted) {
  data::Value all;
  data::List worth_showing;
  for (const auto& figure : figures(incident, durations, as_of)) {
    if (figure.worth_showing) worth_showing.push_back(data_of(figure));
    if (wanted(figure.key)) all.set(std::string(figure.key), data_of(figure));
  }
  data.set("durations", std::move(all));
  data.set("has_figures", !worth_showing.empty());
  data.set("figures", std::move(worth_showing));
}

}  // namespace pm::view
