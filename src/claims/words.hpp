#pragma once

#include <cstdint>
#include <string_view>

#include "pm/claims/claim.hpp"

namespace pm::claims {

/// What has to be said with a verb of an event so that it is one of the incident.
enum class Needs : std::uint8_t {
  nothing,
  incident,  ///< a noun for the incident: "the outage began"
  service,   ///< that, or a noun for the service: "access was restored"
};

/// A verb that names an event of an incident.
struct EventWord {
  std::string_view word;
  Event event;
  Needs needs;
};

/// Returns the row of a past or present form ("resolved", "restores"), or null.
[[nodiscard]] const EventWord* event_word(std::string_view word);
/// Returns the event of an infinitive or a noun after "to" or "time to": "detect", "recovery".
[[nodiscard]] Event event_of_goal(std::string_view word);

[[nodiscard]] bool is_incident_noun(std::string_view word);
[[nodiscard]] bool is_service_noun(std::string_view word);
/// "unavailable", "failing": the service did not work.
[[nodiscard]] bool is_failing_word(std::string_view word);
/// "outage", "downtime": a noun that a length measures.
[[nodiscard]] bool is_outage_noun(std::string_view word);
/// A plan, a habit, a condition: "will", "usually", "if".
[[nodiscard]] bool is_not_past(std::string_view word);
/// A setting, a limit, or a repeated length: "timeout", "every".
[[nodiscard]] bool is_setting(std::string_view word);
/// Words that may come between a verb and its time: "at", "around".
[[nodiscard]] bool is_link_to_time(std::string_view word);
/// "before", "by", "until": the time is a limit.
[[nodiscard]] bool is_limit(std::string_view word);

}  // namespace pm::claims
