#include "computed_json.hpp"

#include <optional>
#include <string>

#include <fmt/format.h>

#include "pm/model/names.hpp"
#include "pm/time/format.hpp"

namespace pm::exchange {
namespace {

/// 12, 12.5: milliseconds are never lost, and never written where there are none.
json::Value seconds(time::Milliseconds length) {
  auto number = json::number(length / time::seconds);
  if (const auto rest = length % time::seconds; rest != 0) {
    number.text += fmt::format(".{:03}", rest);
    number.text.erase(number.text.find_last_not_of('0') + 1);
  }
  return number;
}

void put(json::Value& into, const metrics::Length& length) {
  into.set("seconds", length.known ? seconds(*length.known) : json::null());
  into.set("about", json::flag(length.about));
  into.set("ongoing", json::flag(length.ongoing));
}

json::Value of(const metrics::Length& length) {
  auto value = json::object();
  put(value, length);
  return value;
}

json::Value of(const std::optional<model::Moment>& moment) {
  if (!moment) return json::null();
  auto value = json::object();
  value.set("at", json::text(time::rfc3339(moment->at)));
  value.set("about", json::flag(moment->known_to_the_day()));
  return value;
}

json::Value of(const metrics::PhaseStretch& phase) {
  auto value = json::object();
  value.set("phase", json::text(std::string(model::word(phase.phase))));
  value.set("from", json::text(time::rfc3339(phase.stretch.from)));
  value.set("to", json::text(time::rfc3339(phase.stretch.to)));
  put(value, metrics::length(phase.stretch));
  return value;
}

json::Value of(const metrics::ComponentTime& component) {
  auto value = json::object();
  value.set("name", json::text(component.name));
  value.set("status", json::text(std::string(model::word(component.status))));
  put(value, component.length);
  return value;
}

template <typename T>
json::Value list(const std::vector<T>& all) {
  auto value = json::list();
  for (const auto& each : all) value.items.push_back(of(each));
  return value;
}

}  // namespace

json::Value computed_json(const metrics::Durations& durations) {
  auto value = json::object();
  value.set("started", of(durations.started));
  value.set("resolved", of(durations.resolved));
  value.set("ongoing", json::flag(durations.ongoing));
  value.set("duration", of(durations.duration));
  value.set("impact_duration", of(durations.impact));
  value.set("first_update_to_resolved", of(durations.first_update_to_resolved));
  value.set("time_to_detect", of(durations.to_detect));
  value.set("time_to_acknowledge", of(durations.to_acknowledge));
  value.set("time_to_identify", of(durations.to_identify));
  value.set("time_to_mitigate", of(durations.to_mitigate));
  value.set("time_to_resolve", of(durations.to_resolve));
  value.set("time_to_first_update", of(durations.to_first_update));
  value.set("longest_silence", of(durations.longest_silence));
  value.set("outages", list(durations.outages));
  value.set("phases", list(durations.phases));
  value.set("components", list(durations.components));
  return value;
}

}  // namespace pm::exchange
