#include "pm/view/keys.hpp"

#include "chart_keys.hpp"

namespace pm::view {
namespace {

constexpr Key time_keys[] = {
    {"text", Kind::text, "`Jan 29, 2024 - 11:26 EST`; `Jan 29, 2024` when it is known to the day"},
    {"sortable", Kind::text, "`2024-01-29 11:26 EST`, `2024-01-29`"},
    {"datetime", Kind::text,
     "for machines: `2024-01-29T16:26:00Z` in UTC, or the date `2024-01-29`"},
    {"date", Kind::text, "`2024-01-29`, in the incident's zone"},
    {"time", Kind::text, "`11:26`; nothing when it is known to the day"},
    {"zone", Kind::text, "the abbreviation in force at that moment: `EST`"},
};

constexpr Key length_keys[] = {
    {"key", Kind::text,
     "which figure it is: `duration`, `time_to_detect`; nothing for other lengths"},
    {"name", Kind::text, "what people call it: `Time to detect`"},
    {"long", Kind::text,
     "`10 hours 35 minutes`, `about 13 days`, `2 hours 5 minutes so far`, `unknown`"},
    {"short", Kind::text, "`10h 35m`, `~13d`, `unknown`"},
    {"iso", Kind::text, "`PT10H35M` (ISO 8601); nothing when unknown"},
    {"seconds", Kind::number, "whole seconds; nothing when unknown"},
    {"definition", Kind::text, "from what to what it was measured, as a sentence"},
    {"known", Kind::flag, "false: nobody can know it"},
    {"about", Kind::flag, "an end of it is known to the day only"},
    {"ongoing", Kind::flag, "measured up to `as_of`, because it has not ended"},
};

constexpr Key component_keys[] = {
    {"name", Kind::text, "the component's name"},
    {"group", Kind::text, "the group that it belongs to"},
};

constexpr Key group_keys[] = {
    {"group", Kind::text, "the group's name; nothing for components that stand alone"},
    {"names", Kind::list, "the names of its components"},
    {"line", Kind::text, "`SuperOffice CRM Cloud (Login services, WebTools)`, or the name alone"},
};

constexpr Key status_keys[] = {
    {"name", Kind::text, "the component's name"},
    {"status", Kind::text, "`Partial outage`"},
    {"status_word", Kind::text, "`partial_outage`"},
};

constexpr Key component_time_keys[] = {
    {"name", Kind::text, "the component's name"},
    {"status", Kind::text, "`Partial outage`"},
    {"status_word", Kind::text, "`partial_outage`"},
    {"length", Kind::object, "how long it was so, overlaps counted once", length_keys},
};

constexpr Key times_keys[] = {
    {"started", Kind::object, "when users were first hurt", time_keys},
    {"detected", Kind::object, "when the team knew", time_keys},
    {"acknowledged", Kind::object, "when somebody took it", time_keys},
    {"mitigated", Kind::object, "when users were well again", time_keys},
    {"resolved", Kind::object, "when it was over", time_keys},
    {"first_update", Kind::object, "when users were first told", time_keys},
};

constexpr Key scheduled_keys[] = {
    {"from", Kind::object, "when the announced window begins", time_keys},
    {"to", Kind::object, "when the announced window ends", time_keys},
    {"length", Kind::object, "how long the announced window is", length_keys},
};

constexpr Key durations_keys[] = {
    {"duration", Kind::object, "from start to resolution", length_keys},
    {"impact", Kind::object, "all outages together, overlaps counted once", length_keys},
    {"first_update_to_resolved", Kind::object, "what a reader of the updates saw", length_keys},
    {"time_to_detect", Kind::object, "from start to detection", length_keys},
    {"time_to_acknowledge", Kind::object, "from detection to acknowledgement", length_keys},
    {"time_to_identify", Kind::object, "from start to the first `identified`", length_keys},
    {"time_to_mitigate", Kind::object, "from start to mitigation", length_keys},
    {"time_to_resolve", Kind::object, "from detection to resolution", length_keys},
    {"time_to_first_update", Kind::object, "from start to the first update", length_keys},
    {"longest_silence", Kind::object, "the widest gap between two updates while open", length_keys},
};

constexpr Key outage_keys[] = {
    {"number", Kind::number, "its place in the record, from 1"},
    {"from", Kind::object, "when it began", time_keys},
    {"to", Kind::object, "when it ended; nothing when it has not", time_keys},
    {"length", Kind::object, "how long it was", length_keys},
    {"components", Kind::list, "what it hurt", status_keys},
    {"has_components", Kind::flag, "there are any"},
    {"components_line", Kind::text,
     "the same in a line: `API (partial outage), Site (major outage)`"},
    {"note", Kind::text, "a remark on it"},
};

constexpr Key outage_columns_keys[] = {
    {"components", Kind::flag, "an outage names the components that it hurt"},
    {"note", Kind::flag, "an outage has a note"},
};

constexpr Key phase_keys[] = {
    {"name", Kind::text, "`Investigating`"},
    {"word", Kind::text, "`investigating`"},
    {"from", Kind::object, "when it began", time_keys},
    {"to", Kind::object, "when it ended", time_keys},
    {"length", Kind::object, "how long it was", length_keys},
};

constexpr Key update_keys[] = {
    {"phase", Kind::text,
     "`Investigating`; `Update` where it did not change; `Unknown phase` where none can be read"},
    {"phase_word", Kind::text, "the phase as the record has it: `investigating`"},
    {"is_postmortem", Kind::flag, "it says that the postmortem was published"},
    {"severity", Kind::text, "the severity from this moment on; nothing where it did not change"},
    {"posted", Kind::object, "when it was said", time_keys},
    {"by", Kind::text, "who said it"},
    {"components", Kind::list, "the statuses from this moment on", status_keys},
    {"has_components", Kind::flag, "there are any"},
    {"next_update", Kind::object, "when the next one was promised", time_keys},
    {"message", Kind::prose, "what was said", {}, 3},
};

constexpr Key timeline_keys[] = {
    {"is_update", Kind::flag, "an update; else an internal event"},
    {"is_event", Kind::flag, "an internal event; else an update"},
    {"at", Kind::object, "when", time_keys},
    {"phase", Kind::text, "of an update: `Investigating`, `Update`, `Unknown phase`"},
    {"phase_word", Kind::text, "of an update: `investigating`"},
    {"by", Kind::text, "who said or did it"},
    {"message", Kind::prose, "what was said, or what happened", {}, 3},
    {"link", Kind::text, "of an event: where there is more"},
};

constexpr Key section_keys[] = {
    {"key", Kind::text, "`root_cause`; for a section of the record's own, the key as written"},
    {"anchor", Kind::text, "a name for links, unique on the page: `section-root-cause`"},
    {"heading", Kind::text, "the words above it"},
    {"body", Kind::prose, "the section's prose", {}, 2},
};

constexpr Key author_keys[] = {
    {"name", Kind::text, "the author's name"},
    {"role", Kind::text, "`Chief Technology Officer`"},
    {"line", Kind::text, "name and role with a comma between them"},
};

constexpr Key postmortem_keys[] = {
    {"status", Kind::text, "`Draft`, `In review`, `Published`; `Draft` where the record says none"},
    {"status_word", Kind::text, "`draft`, `in_review`, `published`"},
    {"is_published", Kind::flag, "its status is published"},
    {"published", Kind::object, "when it was published", time_keys},
    {"authors", Kind::list, "who wrote it", author_keys},
    {"has_authors", Kind::flag, "there are any"},
    {"authors_line", Kind::text, "the authors' names: `A, B and C`"},
    {"sections", Kind::list, "all sections, in the order of the record", section_keys},
    {"has_sections", Kind::flag, "there are any"},
    {"own_sections", Kind::list, "the sections of the record's own, in its order", section_keys},
    {"summary", Kind::object, "the section of this name", section_keys},
    {"what_happened", Kind::object, "the section of this name", section_keys},
    {"impact", Kind::object, "the section of this name", section_keys},
    {"root_cause", Kind::object, "the section of this name", section_keys},
    {"resolution", Kind::object, "the section of this name", section_keys},
    {"next_steps", Kind::object, "the section of this name", section_keys},
    {"went_well", Kind::object, "the section of this name", section_keys},
    {"went_wrong", Kind::object, "the section of this name", section_keys},
    {"got_lucky", Kind::object, "the section of this name", section_keys},
    {"contributing_factors", Kind::object, "the section of this name", section_keys},
    {"detection", Kind::object, "the section of this name", section_keys},
    {"trigger", Kind::object, "the section of this name", section_keys},
};

constexpr Key action_keys[] = {
    {"number", Kind::number, "its place in the record, from 1"},
    {"id", Kind::text, "the action's own id"},
    {"title", Kind::text, "what is to be done"},
    {"owner", Kind::text, "who does it"},
    {"type", Kind::text, "`Prevent`, `Mitigate`, `Detect`, `Process`"},
    {"type_word", Kind::text, "`prevent`"},
    {"priority", Kind::text, "`P1`"},
    {"due", Kind::object, "by when", time_keys},
    {"status", Kind::text, "`Open`, `In progress`, `Done`, `Dropped`"},
    {"status_word", Kind::text, "`in_progress`"},
    {"is_done", Kind::flag, "its status is done"},
    {"is_closed", Kind::flag, "its status is done or dropped"},
    {"done", Kind::object, "when it was done", time_keys},
    {"link", Kind::text, "where it is tracked"},
};

constexpr Key action_columns_keys[] = {
    {"owner", Kind::flag, "an action has an owner"},
    {"type", Kind::flag, "an action has a type"},
    {"priority", Kind::flag, "an action has a priority"},
    {"due", Kind::flag, "an action has a day by which it is due"},
    {"link", Kind::flag, "an action has a link"},
};

constexpr Key related_keys[] = {
    {"type", Kind::text, "`Caused by`, `Recurrence of`"},
    {"type_word", Kind::text, "`caused_by`"},
    {"id", Kind::text, "the id of the other incident"},
};

constexpr Key site_keys[] = {
    {"title", Kind::text, "the site's title, from pm.yaml"},
    {"url", Kind::text, "the site's address, from pm.yaml"},
};

constexpr Key top_keys[] = {
    {"generator", Kind::text, "`pm`"},
    {"language", Kind::text, "the language of the words: `en`"},
    {"site", Kind::object, "the site that pm.yaml describes", site_keys},
    {"id", Kind::text, "the incident's id"},
    {"title", Kind::text, "the incident's title"},
    {"organization", Kind::text, "whose incident it is"},
    {"zone", Kind::text, "the zone that times are shown in: `America/New_York`"},
    {"kind", Kind::text, "`Incident`, `Maintenance`"},
    {"kind_word", Kind::text, "`incident`, `maintenance`"},
    {"is_incident", Kind::flag, "its kind is incident"},
    {"is_maintenance", Kind::flag, "its kind is maintenance"},
    {"severity", Kind::text, "`S2`; the last that was said"},
    {"impact", Kind::text, "`None`, `Minor`, `Major`, `Critical`, `Maintenance`"},
    {"impact_word", Kind::text, "`major`"},
    {"state", Kind::text, "where it stands: the last phase, `Resolved`; `Ongoing` without updates"},
    {"state_word", Kind::text, "`resolved`, `in_progress`, `ongoing`"},
    {"ongoing", Kind::flag, "it has not ended"},
    {"as_of", Kind::object, "the moment up to which an ongoing incident was measured", time_keys},
    {"labels", Kind::list, "the labels"},
    {"labels_line", Kind::text, "the labels with commas between them"},
    {"components", Kind::list, "the components that were hurt", component_keys},
    {"has_components", Kind::flag, "there are any"},
    {"component_groups", Kind::list, "the same, by group", group_keys},
    {"affected", Kind::text, "`SuperOffice CRM Cloud (Login services, WebTools), and Engage`"},
    {"affected_sentence", Kind::text, "`This incident affected: A (b, c), and D.`"},
    {"component_times", Kind::list, "how long each component was in each status",
     component_time_keys},
    {"has_component_times", Kind::flag, "there are any"},
    {"times", Kind::object, "the key moments", times_keys},
    {"scheduled", Kind::object, "the announced window of a maintenance", scheduled_keys},
    {"durations", Kind::object, "every length by its name, known or not", durations_keys},
    {"figures", Kind::list, "the lengths worth showing, with their definitions", length_keys},
    {"has_figures", Kind::flag, "there are any"},
    {"outages", Kind::list, "the windows in which users were hurt", outage_keys},
    {"has_outages", Kind::flag, "there are any"},
    {"outage_columns", Kind::object, "which columns a table of the outages needs",
     outage_columns_keys},
    {"phases", Kind::list, "the time in each phase", phase_keys},
    {"has_phases", Kind::flag, "there are any"},
    {"updates", Kind::list, "what was said, oldest first", update_keys},
    {"updates_newest_first", Kind::list, "what was said, newest first", update_keys},
    {"has_updates", Kind::flag, "there are any"},
    {"events", Kind::list, "internal events, oldest first", timeline_keys},
    {"has_events", Kind::flag, "there are any"},
    {"timeline", Kind::list, "updates and internal events, oldest first", timeline_keys},
    {"has_timeline", Kind::flag, "there are any"},
    {"postmortem", Kind::object, "the analysis; nothing when there is none", postmortem_keys},
    {"actions", Kind::list, "the follow-ups", action_keys},
    {"has_actions", Kind::flag, "there are any"},
    {"action_columns", Kind::object, "which columns a table of the actions needs",
     action_columns_keys},
    {"related", Kind::list, "other incidents that this one has to do with", related_keys},
    {"has_related", Kind::flag, "there are any"},
    {"fields", Kind::open, "the record's own `fields`"},
    {"chart", Kind::object, "a drawing of the incident; nothing when there is nothing to draw",
     tables::chart_keys},
};

}  // namespace

std::span<const Key> keys() { return top_keys; }

}  // namespace pm::view
