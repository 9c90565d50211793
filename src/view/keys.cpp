#include "pm/view/keys.hpp"

#include "chart_keys.hpp"

namespace pm::view {
namespace {

using enum Kind;

constexpr Key time_keys[] = {
    {"text", text, "`Jan 29, 2024 - 11:26 EST`; `Jan 29, 2024` when it is known to the day"},
    {"sortable", text, "`2024-01-29 11:26 EST`, `2024-01-29`"},
    {"datetime", text, "for machines: `2024-01-29T16:26:00Z` in UTC, or the date `2024-01-29`"},
    {"date", text, "`2024-01-29`, in the incident's zone"},
    {"time", text, "`11:26`; nothing when it is known to the day"},
    {"zone", text, "the abbreviation in force at that moment: `EST`"},
};

constexpr Key length_keys[] = {
    {"key", text, "which figure it is: `duration`, `time_to_detect`; nothing for other lengths"},
    {"name", text, "what people call it: `Time to detect`"},
    {"long", text, "`10 hours 35 minutes`, `about 13 days`, `2 hours 5 minutes so far`, `unknown`"},
    {"short", text, "`10h 35m`, `~13d`, `unknown`"},
    {"iso", text, "`PT10H35M` (ISO 8601); nothing when unknown"},
    {"seconds", number, "whole seconds; nothing when unknown"},
    {"definition", text, "from what to what it was measured, as a sentence"},
    {"known", flag, "false: nobody can know it"},
    {"about", flag, "an end of it is known to the day only"},
    {"ongoing", flag, "measured up to `as_of`, because it has not ended"},
};

constexpr Key component_keys[] = {
    {"name", text, "the component's name"},
    {"group", text, "the group that it belongs to"},
};

constexpr Key group_keys[] = {
    {"group", text, "the group's name; nothing for components that stand alone"},
    {"names", list, "the names of its components"},
    {"line", text, "`SuperOffice CRM Cloud (Login services, WebTools)`, or the name alone"},
};

constexpr Key status_keys[] = {
    {"name", text, "the component's name"},
    {"status", text, "`Partial outage`"},
    {"status_word", text, "`partial_outage`"},
};

constexpr Key component_time_keys[] = {
    {"name", text, "the component's name"},
    {"status", text, "`Partial outage`"},
    {"status_word", text, "`partial_outage`"},
    {"length", object, "how long it was so, overlaps counted once", length_keys},
};

constexpr Key times_keys[] = {
    {"started", object, "when users were first hurt", time_keys},
    {"detected", object, "when the team knew", time_keys},
    {"acknowledged", object, "when somebody took it", time_keys},
    {"mitigated", object, "when users were well again", time_keys},
    {"resolved", object, "when it was over", time_keys},
    {"first_update", object, "when users were first told", time_keys},
};

constexpr Key scheduled_keys[] = {
    {"from", object, "when the announced window begins", time_keys},
    {"to", object, "when the announced window ends", time_keys},
    {"length", object, "how long the announced window is", length_keys},
};

constexpr Key durations_keys[] = {
    {"duration", object, "from start to resolution", length_keys},
    {"impact", object, "all outages together, overlaps counted once", length_keys},
    {"first_update_to_resolved", object, "what a reader of the updates saw", length_keys},
    {"time_to_detect", object, "from start to detection", length_keys},
    {"time_to_acknowledge", object, "from detection to acknowledgement", length_keys},
    {"time_to_identify", object, "from start to the first `identified`", length_keys},
    {"time_to_mitigate", object, "from start to mitigation", length_keys},
    {"time_to_resolve", object, "from detection to resolution", length_keys},
    {"time_to_first_update", object, "from start to the first update", length_keys},
    {"longest_silence", object, "the widest gap between two updates while open", length_keys},
};

constexpr Key outage_keys[] = {
    {"number", number, "its place in the record, from 1"},
    {"from", object, "when it began", time_keys},
    {"to", object, "when it ended; nothing when it has not", time_keys},
    {"length", object, "how long it was", length_keys},
    {"components", list, "what it hurt", status_keys},
    {"has_components", flag, "there are any"},
    {"components_line", text, "the same in a line: `API (partial outage), Site (major outage)`"},
    {"note", text, "a remark on it"},
};

constexpr Key outage_columns_keys[] = {
    {"components", flag, "an outage names the components that it hurt"},
    {"note", flag, "an outage has a note"},
};

constexpr Key phase_keys[] = {
    {"name", text, "`Investigating`"},
    {"word", text, "`investigating`"},
    {"from", object, "when it began", time_keys},
    {"to", object, "when it ended", time_keys},
    {"length", object, "how long it was", length_keys},
};

constexpr Key update_keys[] = {
    {"phase", text,
     "`Investigating`; `Update` where it did not change; `Unknown phase` where none can be read"},
    {"phase_word", text, "the phase as the record has it: `investigating`"},
    {"is_postmortem", flag, "it says that the postmortem was published"},
    {"posted", object, "when it was said", time_keys},
    {"by", text, "who said it"},
    {"components", list, "the statuses from this moment on", status_keys},
    {"has_components", flag, "there are any"},
    {"next_update", object, "when the next one was promised", time_keys},
    {"message", prose, "what was said", {}, 3},
};

constexpr Key timeline_keys[] = {
    {"is_update", flag, "an update; else an internal event"},
    {"is_event", flag, "an internal event; else an update"},
    {"at", object, "when", time_keys},
    {"phase", text, "of an update: `Investigating`, `Update`, `Unknown phase`"},
    {"phase_word", text, "of an update: `investigating`"},
    {"by", text, "who said or did it"},
    {"message", prose, "what was said, or what happened", {}, 3},
    {"link", text, "of an event: where there is more"},
};

constexpr Key section_keys[] = {
    {"key", text, "`root_cause`; for a section of the record's own, the key as written"},
    {"anchor", text, "a name for links, unique on the page: `section-root-cause`"},
    {"heading", text, "the words above it"},
    {"body", prose, "the section's prose", {}, 2},
};

constexpr Key author_keys[] = {
    {"name", text, "the author's name"},
    {"role", text, "`Chief Technology Officer`"},
    {"line", text, "name and role with a comma between them"},
};

constexpr Key postmortem_keys[] = {
    {"status", text, "`Draft`, `In review`, `Published`; `Draft` where the record says none"},
    {"status_word", text, "`draft`, `in_review`, `published`"},
    {"is_published", flag, "its status is published"},
    {"published", object, "when it was published", time_keys},
    {"authors", list, "who wrote it", author_keys},
    {"has_authors", flag, "there are any"},
    {"authors_line", text, "the authors' names: `A, B and C`"},
    {"sections", list, "all sections, in the order of the record", section_keys},
    {"has_sections", flag, "there are any"},
    {"own_sections", list, "the sections of the record's own, in its order", section_keys},
    {"summary", object, "the section of this name", section_keys},
    {"what_happened", object, "the section of this name", section_keys},
    {"impact", object, "the section of this name", section_keys},
    {"root_cause", object, "the section of this name", section_keys},
    {"resolution", object, "the section of this name", section_keys},
    {"next_steps", object, "the section of this name", section_keys},
    {"went_well", object, "the section of this name", section_keys},
    {"went_wrong", object, "the section of this name", section_keys},
    {"got_lucky", object, "the section of this name", section_keys},
    {"contributing_factors", object, "the section of this name", section_keys},
    {"detection", object, "the section of this name", section_keys},
    {"trigger", object, "the section of this name", section_keys},
};

constexpr Key action_keys[] = {
    {"number", number, "its place in the record, from 1"},
    {"id", text, "the action's own id"},
    {"title", text, "what is to be done"},
    {"owner", text, "who does it"},
    {"type", text, "`Prevent`, `Mitigate`, `Detect`, `Process`"},
    {"type_word", text, "`prevent`"},
    {"priority", text, "`P1`"},
    {"due", object, "by when", time_keys},
    {"status", text, "`Open`, `In progress`, `Done`, `Dropped`"},
    {"status_word", text, "`in_progress`"},
    {"is_done", flag, "its status is done"},
    {"is_closed", flag, "its status is done or dropped"},
    {"done", object, "when it was done", time_keys},
    {"link", text, "where it is tracked"},
};

constexpr Key action_columns_keys[] = {
    {"owner", flag, "an action has an owner"},
    {"type", flag, "an action has a type"},
    {"priority", flag, "an action has a priority"},
    {"due", flag, "an action has a day by which it is due"},
    {"link", flag, "an action has a link"},
};

constexpr Key related_keys[] = {
    {"type", text, "`Caused by`, `Recurrence of`"},
    {"type_word", text, "`caused_by`"},
    {"id", text, "the id of the other incident"},
};

constexpr Key site_keys[] = {
    {"title", text, "the site's title, from pm.yaml"},
    {"url", text, "the site's address, from pm.yaml"},
};

constexpr Key top_keys[] = {
    {"generator", text, "`pm`"},
    {"language", text, "the language of the words: `en`"},
    {"site", object, "the site that pm.yaml describes", site_keys},
    {"id", text, "the incident's id"},
    {"title", text, "the incident's title"},
    {"organization", text, "whose incident it is"},
    {"zone", text, "the zone that times are shown in: `America/New_York`"},
    {"kind", text, "`Incident`, `Maintenance`"},
    {"kind_word", text, "`incident`, `maintenance`"},
    {"is_incident", flag, "its kind is incident"},
    {"is_maintenance", flag, "its kind is maintenance"},
    {"severity", text, "`S2`"},
    {"impact", text, "`None`, `Minor`, `Major`, `Critical`, `Maintenance`"},
    {"impact_word", text, "`major`"},
    {"state", text, "where it stands: the last phase, `Resolved`; `Ongoing` without updates"},
    {"state_word", text, "`resolved`, `in_progress`, `ongoing`"},
    {"ongoing", flag, "it has not ended"},
    {"as_of", object, "the moment up to which an ongoing incident was measured", time_keys},
    {"labels", list, "the labels"},
    {"labels_line", text, "the labels with commas between them"},
    {"components", list, "the components that were hurt", component_keys},
    {"has_components", flag, "there are any"},
    {"component_groups", list, "the same, by group", group_keys},
    {"affected", text, "`SuperOffice CRM Cloud (Login services, WebTools), and Engage`"},
    {"affected_sentence", text, "`This incident affected: A (b, c), and D.`"},
    {"component_times", list, "how long each component was in each status", component_time_keys},
    {"has_component_times", flag, "there are any"},
    {"times", object, "the key moments", times_keys},
    {"scheduled", object, "the announced window of a maintenance", scheduled_keys},
    {"durations", object, "every length by its name, known or not", durations_keys},
    {"figures", list, "the lengths worth showing, with their definitions", length_keys},
    {"has_figures", flag, "there are any"},
    {"outages", list, "the windows in which users were hurt", outage_keys},
    {"has_outages", flag, "there are any"},
    {"outage_columns", object, "which columns a table of the outages needs", outage_columns_keys},
    {"phases", list, "the time in each phase", phase_keys},
    {"has_phases", flag, "there are any"},
    {"updates", list, "what was said, oldest first", update_keys},
    {"updates_newest_first", list, "what was said, newest first", update_keys},
    {"has_updates", flag, "there are any"},
    {"events", list, "internal events, oldest first", timeline_keys},
    {"has_events", flag, "there are any"},
    {"timeline", list, "updates and internal events, oldest first", timeline_keys},
    {"has_timeline", flag, "there are any"},
    {"postmortem", object, "the analysis; nothing when there is none", postmortem_keys},
    {"actions", list, "the follow-ups", action_keys},
    {"has_actions", flag, "there are any"},
    {"action_columns", object, "which columns a table of the actions needs", action_columns_keys},
    {"related", list, "other incidents that this one has to do with", related_keys},
    {"has_related", flag, "there are any"},
    {"fields", open, "the record's own `fields`"},
    {"chart", object, "a drawing of the incident; nothing when there is nothing to draw",
     tables::chart_keys},
};

}  // namespace

std::span<const Key> keys() { return top_keys; }

}  // namespace pm::view
