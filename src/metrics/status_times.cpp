#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "intervals.hpp"
#include "pm/metrics/uptime.hpp"
#include "pm/model/incident.hpp"

namespace pm::metrics {
namespace {

/// Returns the status of a component whose status a record does not give. These are the words with
/// which status pages derive the impact from the status.
std::optional<model::Status> status_by_impact(const model::Incident& incident) {
  if (!incident.impact) {
    const bool maintenance = incident.kind_or_default() == model::Kind::maintenance;
    return maintenance ? std::optional(model::Status::under_maintenance) : std::nullopt;
  }
  switch (incident.impact->value) {
    case model::Impact::none:
      return model::Status::operational;
    case model::Impact::minor:
      return model::Status::degraded_performance;
    case model::Impact::major:
      return model::Status::partial_outage;
    case model::Impact::critical:
      return model::Status::major_outage;
    case model::Impact::maintenance:
      return model::Status::under_maintenance;
  }
  return std::nullopt;
}

/// Returns the last time that a record contains, apart from plans.
std::optional<time::Instant> last_time(const model::Incident& incident) {
  std::optional<time::Instant> last;
  const auto add = [&](const model::Maybe<model::Moment>& moment) {
    if (moment) last = std::max(last.value_or(moment->value.at), end_of(moment->value).at);
  };
  const auto& times = incident.times;
  for (const auto* moment :
       {&times.started, &times.detected, &times.acknowledged, &times.mitigated, &times.resolved})
    add(*moment);
  for (const auto& outage : incident.outages) {
    add(outage.from);
    add(outage.to);
  }
  for (const auto& update : incident.updates) add(update.at);
  return last;
}

/// Collects the times of one incident.
class Times {
 public:
  explicit Times(const model::Incident& incident) : last_(last_time(incident)) {}

  void add(std::string_view component, std::optional<model::Status> status,
           const std::optional<End>& from, const std::optional<End>& to) {
    if (status == model::Status::operational) return;
    const auto begin = from ? from : to;
    const auto end = to ? std::optional(to->at) : last_;
    if (!begin || !end) return;
    const bool ended = from && to;
    all_.push_back({.component = std::string(component),
                    .status = ended ? status : std::nullopt,
                    .from = begin->at,
                    .to = std::max(begin->at, *end),
                    .ongoing = to && to->ongoing});
  }

  [[nodiscard]] std::vector<StatusTime> take() && { return std::move(all_); }

 private:
  std::optional<time::Instant> last_;
  std::vector<StatusTime> all_;
};

/// The components whose status an outage or an update gives.
std::set<std::string_view> components_with_status(const model::Incident& incident) {
  std::set<std::string_view> names;
  const auto add = [&](const std::vector<model::ComponentStatus>& statuses) {
    for (const auto& each : statuses) names.insert(each.name.value);
  };
  for (const auto& outage : incident.outages) add(outage.components);
  for (const auto& update : incident.updates) add(update.components);
  return names;
}

/// Adds the outages of components for which they do not give a status.
void add_outages_by_impact(const model::Incident& incident, const std::optional<End>& now,
                           Times& times) {
  const auto named = components_with_status(incident);
  const auto status = status_by_impact(incident);
  for (const auto& outage : incident.outages) {
    const auto to = outage.to ? end_of(moment_of(outage.to)) : now;
    for (const auto& component : incident.components) {
      const auto& name = component.name.value;
      if (!outage.components.empty() && named.count(name) > 0) continue;
      times.add(name, status, end_of(moment_of(outage.from)), to);
    }
  }
}

/// Adds the whole incident for components without any status, if it has no outages.
void add_openings(const model::Incident& incident, const history::History& history,
                  const std::optional<End>& now, Times& times) {
  const auto named = components_with_status(incident);
  const auto status = status_by_impact(incident);
  for (const auto& component : incident.components) {
    if (named.count(component.name.value) > 0) continue;
    for (const auto& opening : history.openings) {
      const bool last = &opening == &history.openings.back();
      const auto to = opening.to ? end_of(opening.to->value) : last ? now : std::nullopt;
      times.add(component.name.value, status, end_of(moment_of(opening.from)), to);
    }
  }
}

}  // namespace

std::vector<StatusTime> status_times(const model::Incident& incident, time::Instant as_of) {
  if (incident.mode_or_default() != model::Mode::standard) return {};
  const auto history = history::of(incident);
  const bool never_began = history.phase == model::Phase::cancelled && !history.started;
  if (history.announced || never_began) return {};
  const auto now = history.ongoing ? std::optional(still_going(as_of)) : std::nullopt;
  const auto end = history.resolved ? end_of(moment_of(history.resolved)) : now;
  Times times(incident);
  each_status(
      incident, history.events, end, now,
      [&](auto name, auto status, auto& from, auto& to) { times.add(name, status, from, to); });
  if (incident.outages.empty()) {
    add_openings(incident, history, now, times);
  } else {
    add_outages_by_impact(incident, now, times);
  }
  return std::move(times).take();
}

}  // namespace pm::metrics
