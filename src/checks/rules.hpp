#pragma once

#include "pm/checks/check.hpp"

namespace pm::checks {

// Checked by the reader; reading.cpp.
extern const Check unreadable_file;
extern const Check duplicate_id;
extern const Check stray_file;
extern const Check syntax;
extern const Check limits;
extern const Check duplicate_key;
extern const Check unknown_key;
extern const Check missing_key;
extern const Check wrong_type;
extern const Check unknown_value;
extern const Check time_format;
extern const Check time_zone;
extern const Check section_spelling;
extern const Check hidden_character;
extern const Check lost_prose;
extern const Check front_matter;

// One file each.
extern const Check allow_comment;
extern const Check missing_title;
extern const Check unknown_severity;
extern const Check unknown_component;
extern const Check time_order;
extern const Check moment_order;
extern const Check outage_order;
extern const Check future_time;
extern const Check phase_unknown;
extern const Check phase_first;
extern const Check phase_alone;
extern const Check phase_order;
extern const Check phase_after_end;
extern const Check end_repeated;
extern const Check postmortem_sections;
extern const Check postmortem_reviewers;
extern const Check postmortem_overdue;
extern const Check unresolved_postmortem;
extern const Check action_owner;
extern const Check missed_promise;
extern const Check unknown_incident;
// prose_claims.cpp.
extern const Check prose_duration;
extern const Check prose_time;
extern const Check prose_weekday;
extern const Check prose_year;

// One file each.
extern const Check secret;
extern const Check unsafe_link;
extern const Check duplicate_title_same_day;

}  // namespace pm::checks
