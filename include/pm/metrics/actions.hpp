#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pm/metrics/durations.hpp"
#include "pm/model/action.hpp"
#include "pm/model/incident.hpp"
#include "pm/time/instant.hpp"

namespace pm::metrics {

/// What a follow-up is called among those of all incidents: its own `id`, else the id of its
/// incident and its place in the record, from 1: "2024-01-29-engage-unavailable#2". `index` is from
/// 0 and below the number of actions.
[[nodiscard]] std::string action_id(const model::Incident& incident, std::size_t index);

/// The actions of an incident, by index, that a name means: those whose own `id` it is, else the
/// one at the place it names; that works for an action with an `id` as well. None, or, when an `id`
/// stands twice, several.
[[nodiscard]] std::vector<std::size_t> actions_named(const model::Incident& incident,
                                                     std::string_view name);

/// A follow-up and how it stands.
struct FollowUp {
  std::string id;                 ///< as `action_id` says
  const model::Action* action{};  ///< in the record, which must outlive this
  model::ActionStatus status = model::ActionStatus::open;
  bool is_open = true;  ///< neither done nor dropped
  /// Open past the day, or the time, that it was due: by how many days on the calendar of the
  /// incident's zone, 0 on the day itself.
  std::optional<int> days_overdue;
  /// From the incident's end, else its start, to when it was done; to `now` while it is open.
  Length age;
};

/// The follow-ups of an incident in the order of the record. `durations` are those of `incident`.
[[nodiscard]] std::vector<FollowUp> follow_ups(const model::Incident& incident,
                                               const Durations& durations, time::Instant now);

}  // namespace pm::metrics
