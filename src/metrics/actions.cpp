#include "pm/metrics/actions.hpp"

#include <fmt/format.h>

#include "intervals.hpp"
#include "pm/model/incident.hpp"
#include "pm/time/civil.hpp"

namespace pm::metrics {
namespace {

std::string place(const model::Incident& incident, std::size_t index) {
  return fmt::format("{}#{}", incident.id, index + 1);
}

model::ActionStatus status(const model::Action& action) {
  return action.status ? action.status->value : model::ActionStatus::open;
}

bool is_open(const model::Action& action) {
  const auto stands = status(action);
  return stands == model::ActionStatus::open || stands == model::ActionStatus::in_progress;
}

/// Returns the date in the zone, in days since 1970.
std::int64_t day(time::Instant at, const time::Zone& zone) {
  const auto local = zone.local(at);
  const auto midnight = time::in_utc({.year = local.year, .month = local.month, .day = local.day});
  return midnight.since_epoch / time::days;
}

/// An action that is due on a day is on time until the end of that day.
std::optional<int> days_overdue(const model::Action& action, const time::Zone& zone,
                                time::Instant now) {
  if (!action.due || !is_open(action)) return std::nullopt;
  const auto& due = action.due->value;
  const auto late = day(now, zone) - day(due.at, zone);
  const bool is_past = due.known_to_the_day() ? late > 0 : now > due.at;
  return is_past ? std::optional(static_cast<int>(late)) : std::nullopt;
}

/// Returns the age of an action. Unknown for dropped actions, since records do not contain that
/// time.
Length age(const model::Action& action, const Durations& durations, time::Instant now) {
  const auto from = end_of(durations.resolved ? durations.resolved : durations.started);
  if (is_open(action)) return length(from, still_going(now));
  const bool done = status(action) == model::ActionStatus::done;
  return done ? length(from, end_of(moment_of(action.done))) : Length{};
}

}  // namespace

std::string action_id(const model::Incident& incident, std::size_t index) {
  const auto& own = incident.actions.at(index).id;
  return own && !own->value.empty() ? own->value : place(incident, index);
}

std::vector<std::size_t> actions_named(const model::Incident& incident, std::string_view name) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < incident.actions.size(); ++i) {
    const auto& own = incident.actions[i].id;
    if (own && own->value == name) found.push_back(i);
  }
  for (std::size_t i = 0; found.empty() && i < incident.actions.size(); ++i) {
    if (place(incident, i) == name) found.push_back(i);
  }
  return found;
}

std::vector<FollowUp> follow_ups(const model::Incident& incident, const Durations& durations,
                                 time::Instant now) {
  std::vector<FollowUp> result;
  for (std::size_t i = 0; i < incident.actions.size(); ++i) {
    const auto& action = incident.actions[i];
    result.push_back({.id = action_id(incident, i),
                      .action = &action,
                      .status = status(action),
                      .is_open = is_open(action),
                      .days_overdue = days_overdue(action, incident.zone, now),
                      .age = age(action, durations, now)});
  }
  return result;
}

}  // namespace pm::metrics
