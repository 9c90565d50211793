#include <algorithm>

#include "pm/checks/run.hpp"
#include "rules.hpp"

namespace pm::checks {
namespace {

constinit const Check* const rules[] = {
    &unreadable_file,
    &duplicate_id,
    &stray_file,
    &syntax,
    &limits,
    &duplicate_key,
    &unknown_key,
    &missing_key,
    &wrong_type,
    &unknown_value,
    &time_format,
    &time_zone,
    &section_spelling,
    &hidden_character,
    &lost_prose,
    &front_matter,
    &allow_comment,
    &missing_title,
    &unknown_severity,
    &unknown_component,
    &time_order,
    &moment_order,
    &outage_order,
    &future_time,
    &phase_unknown,
    &phase_first,
    &phase_alone,
    &phase_order,
    &phase_after_end,
    &end_repeated,
    &postmortem_sections,
    &postmortem_reviewers,
    &postmortem_overdue,
    &unresolved_postmortem,
    &action_owner,
    &missed_promise,
    &prose_duration,
    &prose_time,
    &prose_weekday,
    &prose_year,
    &unknown_incident,
    &secret,
    &unsafe_link,
    &duplicate_title_same_day,
};

}  // namespace

std::span<const Check* const> all() { return rules; }

const Check* find(std::string_view rule) {
  const auto* const place =
      std::find_if(std::begin(rules), std::end(rules),
                   [rule](const Check* check) { return check->rule == rule; });
  return place == std::end(rules) ? nullptr : *place;
}

}  // namespace pm::checks
