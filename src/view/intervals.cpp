#include "day_words.hpp"
#include "parts.hpp"

#include <algorithm>

#include "pm/metrics/durations.hpp"
#include "pm/model/incident.hpp"
#include "shown.hpp"

namespace pm::view {
namespace {

data::Value data_of(const model::Outage& outage, std::int64_t number, const metrics::Length& length,
                    const time::Zone& zone) {
  data::Value data;
  data.set("number", number);
  data.set("from", shown(outage.from, zone));
  data.set("to", shown(outage.to, zone));
  data.set("length", shown(length));
  const bool begins = outage.from.has_value();
  data.set("day", begins ? data::Value(short_weekday(outage.from->value.at, zone)) : data::Value());
  data.set("hours", begins ? data::Value(hours(outage.from->value,
                                               outage.to ? &outage.to->value : nullptr, zone))
                           : data::Value());
  data.set("components", shown(outage.components));
  data.set("has_components", !outage.components.empty());
  data.set("components_line", shown(line(outage.components)));
  data.set("note", shown(outage.note));
  return data;
}

data::Value columns(const std::vector<model::Outage>& outages) {
  const auto any = [&outages](auto has) {
    return std::any_of(outages.begin(), outages.end(), has);
  };
  data::Value data;
  data.set("components",
           any([](const model::Outage& outage) { return !outage.components.empty(); }));
  data.set("note", any([](const model::Outage& outage) { return !shown(outage.note).is_null(); }));
  return data;
}

/// Returns an end of an interval as a moment. If one end is known only to the day, both are shown
/// as days.
data::Value end(time::Instant at, const metrics::Interval& interval, const time::Zone& zone) {
  const auto precision = interval.about ? time::Precision::day : time::Precision::minute;
  return shown(std::optional(model::Moment{at, precision}), zone);
}

data::Value data_of(const metrics::PhaseTime& phase, const time::Zone& zone) {
  const auto& interval = phase.interval;
  data::Value data;
  data.set("name", in_words(model::word(phase.phase)));
  data.set("word", model::word(phase.phase));
  data.set("from", end(interval.from, interval, zone));
  data.set("to", interval.ongoing ? data::Value() : end(interval.to, interval, zone));
  data.set("length", shown(metrics::length(interval)));
  return data;
}

/// Returns the duration of the maintenance window. Both times are exact, since people announce
/// them.
metrics::Length length(const model::Window& window) {
  if (!window.from || !window.to) return {};
  const auto& from = window.from->value;
  const auto& to = window.to->value;
  return metrics::length(
      {.from = from.at, .to = to.at, .about = from.known_to_the_day() || to.known_to_the_day()});
}

data::Value data_of(const std::optional<model::Window>& window, const time::Zone& zone) {
  if (!window) return {};
  data::Value data;
  data.set("from", shown(window->from, zone));
  data.set("to", shown(window->to, zone));
  data.set("length", shown(length(*window)));
  return data;
}

}  // namespace

void set_intervals(data::Value& data, const model::Incident& incident,
                   const metrics::Durations& durations) {
  data::List outages;
  for (std::size_t i = 0; i < incident.outages.size(); ++i) {
    outages.push_back(data_of(incident.outages[i], static_cast<std::int64_t>(i + 1),
                              durations.outages.at(i), incident.zone));
  }
  data::List phases;
  for (const auto& phase : durations.phases) phases.push_back(data_of(phase, incident.zone));
  data.set("outages", std::move(outages));
  data.set("has_outages", !incident.outages.empty());
  data.set("outage_columns", columns(incident.outages));
  data.set("phases", std::move(phases));
  data.set("has_phases", !durations.phases.empty());
  data.set("scheduled", data_of(incident.scheduled, incident.zone));
}

}  // namespace pm::view
