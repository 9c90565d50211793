#include "computed_json.hpp"

#include <optional>
#include <string>

#include <fmt/format.h>

#include "pm/model/names.hpp"
#include "pm/time/format.hpp"

namespace pm::exchange::pm_json {
namespace {

/// 12, 12.5: milliseconds are never lost, and never written where there are none.
data::Value seconds(time::Milliseconds length) {
  auto number = data::number(length / time::seconds);
  if (const auto rest = length % time::seconds; rest != 0) {
    number.text += fmt::format(".{:03}", rest);
    number.text.erase(number.text.find_last_not_of('0') + 1);
  }
  return number;
}

void put(data::Value& into, const metrics::Length& length) {
  into.set("seconds", length.known ? seconds(*length.known) : data::null());
  into.set("about", data::flag(length.about));
  into.set("ongoing", data::flag(length.ongoing));
}

data::Value of(const metrics::Length& length) {
  auto value = data::mapping();
  put(value, length);
  return value;
}

data::Value of(const std::optional<model::Moment>& moment) {
  if (!moment) return data::null();
  auto value = data::mapping();
  value.set("at", data::text(time::rfc3339(moment->at)));
  value.set("about", data::flag(moment->known_to_the_day()));
  return value;
}

data::Value of(const metrics::PhaseTime& phase) {
  auto value = data::mapping();
  value.set("phase", data::text(std::string(model::word(phase.phase))));
  value.set("from", data::text(time::rfc3339(phase.interval.from)));
  value.set("to", data::text(time::rfc3339(phase.interval.to)));
  put(value, metrics::length(phase.interval));
  return value;
}

data::Value of(const metrics::ComponentTime& component) {
  auto value = data::mapping();
  value.set("name", data::text(component.name));
  value.set("status", data::text(std::string(model::word(component.status))));
  put(value, component.length);
  return value;
}

template <typename T>
data::Value list(const std::vector<T>& all) {
  auto value = data::list();
  for (const auto& each : all) value.items.push_back(of(each));
  return value;
}

}  // namespace

data::Value computed_json(const metrics::Durations& durations) {
  auto value = data::mapping();
  value.set("started", of(durations.started));
  value.set("resolved", of(durations.resolved));
  value.set("ongoing", data::flag(durations.ongoing));
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

}  // namespace pm::exchange::pm_json
