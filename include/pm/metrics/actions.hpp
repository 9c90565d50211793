#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pm/metrics/durations.hpp"
#include "pm/model/action.hpp"
#include "pm/time/instant.hpp"

namespace pm::model {
struct Incident;
}  // namespace pm::model

namespace pm::metrics {

/// Returns the id of an action among those of all incidents: its own `id`, otherwise the id of its
/// incident and its position from 1: "2024-01-29-engage-unavailable#2". `index` counts from 0 and
/// must be less than the number of actions.
[[nodiscard]] std::string action_id(const model::Incident& incident, std::size_t index);

/// Returns the indices of the actions that a name matches: the actions with this `id`, otherwise
/// the action at this position, even if that action has an `id`. Several if an `id` occurs twice.
[[nodiscard]] std::vector<std::size_t> actions_named(const model::Incident& incident,
                                                     std::string_view name);

/// An action and its state.
struct FollowUp {
  std::string id;                 ///< from `action_id`
  const model::Action* action{};  ///< in the record, which must outlive this
  model::ActionStatus status = model::ActionStatus::open;
  bool is_open = true;  ///< whether it is neither done nor dropped
  /// Calendar days past the due date, in the incident's zone; 0 on the due date itself. Empty if
  /// the action is closed or not overdue.
  std::optional<int> days_overdue;
  /// From the incident's end, otherwise its start, to when it was done; to `now` while it is open.
  Length age;
};

/// Returns the actions of an incident in the order of the record. `durations` are those of
/// `incident`.
[[nodiscard]] std::vector<FollowUp> follow_ups(const model::Incident& incident,
                                               const Durations& durations, time::Instant now);

}  // namespace pm::metrics
