#include "pm/view/keys.hpp"

namespace pm::view {
namespace {

constexpr Key time_keys[] = {
    {"text", Kind::text, "`Jan 29, 2024 - 11:26 EST`; `Jan 29, 2024` when it is known to the day"},
    {"sortable", Kind::text, "`2024-01-29 11:26 EST`, `2024-01-29`"},
    {"datetime", Kind::text,
     "for machines: `2024-01-29T16:26:00Z` in UTC, or the date `2024-01-29`"},
    {"date", Kind::text, "`2024-01-29`, in the incident's zone"},
    {"day", Kind::text, "`29 January 2024`"},
    {"time", Kind::text, "`11:26`; empty when it is known to the day"},
    {"zone", Kind::text, "the abbreviation in force at that moment: `EST`"},
};

constexpr Key length_keys[] = {
    {"key", Kind::text,
     "name of the figure: `duration`, `time_to_detect`; empty for other durations"},
    {"name", Kind::text, "display name: `Time to detect`"},
    {"long", Kind::text,
     "`10 hours 35 minutes`, `about 13 days`, `2 hours 5 minutes so far`, `unknown`"},
    {"short", Kind::text, "`10h 35m`, `~13d`, `unknown`"},
    {"compact", Kind::text, "`10 h 35 min`, `about 13 d`, `2 h 5 min so far`, `unknown`"},
    {"iso", Kind::text, "`PT10H35M` (ISO 8601); empty when unknown"},
    {"seconds", Kind::number, "whole seconds; empty when unknown"},
    {"definition", Kind::text, "its definition, as a sentence"},
    {"known", Kind::flag, "whether it is known"},
    {"about", Kind::flag, "its start or end is known only to the day"},
    {"ongoing", Kind::flag, "whether it is measured up to `as_of`, because it has not ended"},
};

constexpr Key component_keys[] = {
    {"name", Kind::text, "the component's name"},
    {"group", Kind::text, "the component's group"},
};

constexpr Key group_keys[] = {
    {"group", Kind::text, "the group's name; empty for components without a group"},
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
    {"length", Kind::object, "time in this status, overlaps counted once", length_keys},
};

constexpr Key times_keys[] = {
    {"started", Kind::object, "when impact began", time_keys},
    {"detected", Kind::object, "when the team detected it", time_keys},
    {"acknowledged", Kind::object, "when somebody acknowledged it", time_keys},
    {"mitigated", Kind::object, "when impact ended", time_keys},
    {"resolved", Kind::object, "when it was resolved", time_keys},
    {"first_update", Kind::object, "time of the first update", time_keys},
};

constexpr Key scheduled_keys[] = {
    {"from", Kind::object, "start of the announced maintenance window", time_keys},
    {"to", Kind::object, "end of the announced maintenance window", time_keys},
    {"length", Kind::object, "duration of the announced maintenance window", length_keys},
};

constexpr Key durations_keys[] = {
    {"duration", Kind::object, "from start to resolution", length_keys},
    {"impact", Kind::object, "all outages together, overlaps counted once", length_keys},
    {"first_update_to_resolved", Kind::object, "from the first update to the end", length_keys},
    {"time_to_detect", Kind::object, "from start to detection", length_keys},
    {"time_to_acknowledge", Kind::object, "from detection to acknowledgement", length_keys},
    {"time_to_identify", Kind::object, "from start to the first `identified`", length_keys},
    {"time_to_mitigate", Kind::object, "from start to mitigation", length_keys},
    {"time_to_resolve", Kind::object, "from detection to resolution", length_keys},
    {"time_to_first_update", Kind::object, "from start to the first update", length_keys},
    {"longest_silence", Kind::object, "longest gap between two updates while open", length_keys},
};

constexpr Key outage_keys[] = {
    {"number", Kind::number, "its position in the record, from 1"},
    {"from", Kind::object, "when it began", time_keys},
    {"to", Kind::object, "when it ended; empty when it has not", time_keys},
    {"day", Kind::text, "the day it began: `Mon 29 January`"},
    {"hours", Kind::text, "`11:20–19:39 EST`; with the day of its end if that is another one"},
    {"length", Kind::object, "how long it was", length_keys},
    {"components", Kind::list, "affected components", status_keys},
    {"has_components", Kind::flag, "whether there are any"},
    {"components_line", Kind::text,
     "the same in a line: `API (partial outage), Site (major outage)`"},
    {"note", Kind::text, "its note"},
};

constexpr Key outage_columns_keys[] = {
    {"components", Kind::flag, "whether an outage names components"},
    {"note", Kind::flag, "whether an outage has a note"},
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
     "`Investigating`; `Update` without a change; `Unknown phase` if unreadable"},
    {"phase_word", Kind::text, "the phase as written in the record: `investigating`"},
    {"is_postmortem", Kind::flag, "whether it announces the postmortem"},
    {"anchor", Kind::text, "id on the page, the same in both editions: `2024-01-29T16-26Z`"},
    {"severity", Kind::text, "the severity from this time on; empty without a change"},
    {"posted", Kind::object, "when it was posted", time_keys},
    {"by", Kind::text, "author"},
    {"components", Kind::list, "component statuses from this time on", status_keys},
    {"has_components", Kind::flag, "whether there are any"},
    {"next_update", Kind::object, "promised time of the next update", time_keys},
    {"message", Kind::prose, "message", {}, 3},
};

constexpr Key timeline_keys[] = {
    {"is_update", Kind::flag, "whether it is an update"},
    {"is_event", Kind::flag, "whether it is an internal event"},
    {"anchor", Kind::text, "id on the page: `2024-01-29T16-26Z`, `event-2024-01-29T14-33Z`"},
    {"at", Kind::object, "when", time_keys},
    {"since", Kind::text, "time since the start: `+12 min`, `start`; empty if unknown"},
    {"phase", Kind::text, "for updates: `Investigating`, `Update`, `Unknown phase`"},
    {"phase_word", Kind::text, "for updates: `investigating`"},
    {"severity", Kind::text, "for updates: the severity from this time on; empty without a change"},
    {"components", Kind::list, "for updates: component statuses from this time on", status_keys},
    {"has_components", Kind::flag, "whether there are any"},
    {"by", Kind::text, "author or actor"},
    {"message", Kind::prose, "message or event", {}, 3},
    {"line", Kind::text, "the same in one line, without markup: for tables"},
    {"link", Kind::text, "for events: link to details"},
};

constexpr Key timeline_day_keys[] = {
    {"heading", Kind::text, "`Monday, 29 January 2024`; empty for the rest of a day"},
    {"is_folded", Kind::flag, "whether the page folds it: the rest of a long timeline"},
    {"summary", Kind::text, "of a folded group: `4 more entries, 15:21 to 19:39`"},
    {"entries", Kind::list, "updates and internal events", timeline_keys},
};

constexpr Key content_keys[] = {
    {"anchor", Kind::text, "id on the page"},
    {"heading", Kind::text, "its heading"},
};

constexpr Key headline_keys[] = {
    {"value", Kind::text, "`18 h 54 min`, `S2`"},
    {"meaning", Kind::text, "`of impact, in 2 outages`, `severity, major impact`"},
};

constexpr Key section_keys[] = {
    {"key", Kind::text, "`root_cause`; for a custom section, the key as written"},
    {"anchor", Kind::text, "anchor, unique on the page: `section-root-cause`"},
    {"heading", Kind::text, "its heading"},
    {"body", Kind::prose, "the section's Markdown", {}, 2},
};

constexpr Key author_keys[] = {
    {"name", Kind::text, "the author's name"},
    {"role", Kind::text, "`Chief Technology Officer`"},
    {"line", Kind::text, "name and role, separated by a comma"},
};

constexpr Key postmortem_keys[] = {
    {"status", Kind::text, "`Draft`, `In review`, `Published`; empty if nobody gave it"},
    {"status_word", Kind::text, "`draft`, `in_review`, `published`; default: `draft`"},
    {"is_published", Kind::flag, "whether its status is published"},
    {"published", Kind::object, "when it was published", time_keys},
    {"authors", Kind::list, "authors", author_keys},
    {"has_authors", Kind::flag, "whether there are any"},
    {"authors_line", Kind::text, "the authors' names: `A, B and C`"},
    {"sections", Kind::list, "all sections, in the order of the record", section_keys},
    {"has_sections", Kind::flag, "whether there are any"},
    {"lead", Kind::object, "the summary, otherwise the first section", section_keys},
    {"is_summary", Kind::flag, "whether that is the summary"},
    {"rest", Kind::list, "the other sections", section_keys},
    {"own_sections", Kind::list, "custom sections, in the order of the record", section_keys},
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
    {"number", Kind::number, "its position in the record, from 1"},
    {"id", Kind::text, "the action's own id"},
    {"title", Kind::text, "title"},
    {"owner", Kind::text, "owner"},
    {"type", Kind::text, "`Prevent`, `Mitigate`, `Detect`, `Process`"},
    {"type_word", Kind::text, "`prevent`"},
    {"priority", Kind::text, "`P1`"},
    {"due", Kind::object, "due date", time_keys},
    {"status", Kind::text, "`Open`, `In progress`, `Done`, `Dropped`"},
    {"status_word", Kind::text, "`in_progress`"},
    {"is_done", Kind::flag, "whether its status is done"},
    {"is_closed", Kind::flag, "whether its status is done or dropped"},
    {"done", Kind::object, "when it was done", time_keys},
    {"link", Kind::text, "link to the ticket"},
};

constexpr Key action_columns_keys[] = {
    {"owner", Kind::flag, "whether an action has an owner"},
    {"type", Kind::flag, "whether an action has a type"},
    {"priority", Kind::flag, "whether an action has a priority"},
    {"due", Kind::flag, "whether an action has a due date"},
    {"link", Kind::flag, "whether an action has a link"},
};

constexpr Key related_keys[] = {
    {"type", Kind::text, "`Caused by`, `Recurrence of`"},
    {"type_word", Kind::text, "`caused_by`"},
    {"id", Kind::text, "the id of the other incident"},
    {"title", Kind::text, "its title; empty if pm cannot read it"},
    {"date", Kind::text, "its days: `29 January 2024`, `25–29 January 2024`"},
    {"state", Kind::text, "`Resolved`"},
    {"length", Kind::text, "its duration: `10 h 35 min`; empty if unknown"},
    {"page", Kind::text, "address of its page, relative to this one; empty without a page"},
};

constexpr Key role_keys[] = {
    {"role", Kind::text, "`Commander`"},
    {"person", Kind::text, "who has it"},
};

constexpr Key site_keys[] = {
    {"title", Kind::text, "the site's title, from pm.yaml"},
    {"url", Kind::text, "the site's address, from pm.yaml"},
};

// The keys of the drawing of an incident: geometry that needs no arithmetic, and its text.

constexpr Key chart_rect_keys[] = {
    {"x", Kind::text, "where it begins, in percent of the width: `12.5%`"},
    {"y", Kind::text, "its upper edge, in pixels"},
    {"width", Kind::text, "how wide it is, in percent"},
    {"height", Kind::text, "how high it is, in pixels"},
    {"look", Kind::text,
     "class names: `major`, `partial`, `degraded`, `maintenance`, also `about`; of phases `tint` "
     "or "
     "`foot` and the phase"},
};

constexpr Key chart_line_keys[] = {
    {"x1", Kind::text, "its start, in percent"},
    {"y1", Kind::text, "its start, in pixels"},
    {"x2", Kind::text, "its end, in percent"},
    {"y2", Kind::text, "its end, in pixels"},
    {"look", Kind::text, "class name: `base`, `dots`, `grid`, `lead`"},
};

constexpr Key chart_text_keys[] = {
    {"x", Kind::text, "position, in percent"},
    {"y", Kind::text, "baseline, in pixels"},
    {"look", Kind::text, "class names: `start`, `middle` or `end`, and what it is"},
    {"bold", Kind::text, "its first words, in bold: `Partial outage`"},
    {"words", Kind::text, "the words after them: `10 h 35 min`"},
};

constexpr Key chart_mark_keys[] = {
    {"x", Kind::text, "position, in percent"},
    {"y", Kind::text, "position, in pixels"},
    {"kind", Kind::text, "its form: `diamond` for the end, `ring`, `cut`, `arrow`"},
    {"look", Kind::text, "class name, such as the phase"},
};

constexpr Key chart_layout_keys[] = {
    {"height", Kind::text, "height, in pixels"},
    {"rects", Kind::list, "outages and phases", chart_rect_keys},
    {"lines", Kind::list, "lines", chart_line_keys},
    {"texts", Kind::list, "labels", chart_text_keys},
    {"marks", Kind::list, "signs", chart_mark_keys},
};

constexpr Key chart_list_keys[] = {
    {"name", Kind::text, "`Partial outage`, `Investigating`"},
    {"word", Kind::text, "`partial_outage`, `investigating`"},
    {"is_impact", Kind::flag, "whether users were affected; otherwise it is a phase"},
    {"day", Kind::text, "the day it began: `Mon 29 January`"},
    {"hours", Kind::text, "`11:20–19:39 EST`"},
    {"length", Kind::text, "`8 h 19 min`; empty if unknown"},
};

constexpr Key bar_keys[] = {
    {"label", Kind::text, "`Investigating`"},
    {"word", Kind::text,
     "for a class name: `investigating`, `unannounced` before the first update, `open`"},
    {"seconds", Kind::number, "how long it was, in whole seconds"},
    {"ongoing", Kind::flag, "whether it has not ended"},
    {"from", Kind::text, "when it began, in words"},
    {"to", Kind::text, "when it ended, in words"},
    {"length", Kind::text, "how long it was, in words"},
};

constexpr Key chart_keys[] = {
    {"description", Kind::text, "text alternative, in one sentence"},
    {"caption", Kind::text, "the zone, and what is not to scale"},
    {"wide", Kind::object, "the drawing for a width of 660 pixels or more", chart_layout_keys},
    {"narrow", Kind::object, "the drawing for a width of 280 to 660 pixels", chart_layout_keys},
    {"list", Kind::list, "the same as a list, by time", chart_list_keys},
    {"bars", Kind::list, "the phases, one after the other, for a bar", bar_keys},
};

constexpr Key top_keys[] = {
    {"generator", Kind::text, "`pm`"},
    {"version", Kind::number, "version of this format: 2"},
    {"language", Kind::text, "the language of the text: `en`"},
    {"edition", Kind::text, "`internal`, `public`"},
    {"is_public", Kind::flag, "whether this is the public edition"},
    {"address", Kind::text, "canonical address of the page; empty if unknown"},
    {"site", Kind::object, "the site that pm.yaml describes", site_keys},
    {"description", Kind::text, "the first words of the page, at most 200 characters"},
    {"id", Kind::text, "the incident's id"},
    {"title", Kind::text, "the incident's title"},
    {"organization", Kind::text, "organization"},
    {"zone", Kind::text, "the zone of the shown times: `America/New_York`"},
    {"kind", Kind::text, "`Incident`, `Maintenance`"},
    {"kind_word", Kind::text, "`incident`, `maintenance`"},
    {"is_incident", Kind::flag, "whether its kind is incident"},
    {"is_maintenance", Kind::flag, "whether its kind is maintenance"},
    {"severity", Kind::text, "`S2`; the last severity"},
    {"mode", Kind::text, "`Drill`, `Near miss`, `Void`; empty for a standard incident"},
    {"mode_word", Kind::text, "`standard`, `drill`, `near_miss`, `void`"},
    {"impact", Kind::text, "`None`, `Minor`, `Major`, `Critical`, `Maintenance`"},
    {"impact_word", Kind::text, "`major`"},
    {"state", Kind::text, "current state: the last phase, `Resolved`; `Ongoing` without updates"},
    {"state_word", Kind::text, "`resolved`, `in_progress`, `ongoing`"},
    {"ongoing", Kind::flag, "whether it has not ended"},
    {"next_update_due", Kind::text,
     "`Next update promised for Jan 12, 2026 - 14:49 GMT, overdue by 1h 12m`; empty without one"},
    {"is_update_overdue", Kind::flag, "whether that time has passed"},
    {"as_of", Kind::object, "the time up to which an ongoing incident is measured", time_keys},
    {"roles", Kind::list, "who had which role in the response", role_keys},
    {"has_roles", Kind::flag, "whether there are any"},
    {"roles_line", Kind::text, "`Commander: Ana, Communications: Ben`"},
    {"labels", Kind::list, "the labels"},
    {"labels_line", Kind::text, "the labels, separated by commas"},
    {"components", Kind::list, "affected components", component_keys},
    {"has_components", Kind::flag, "whether there are any"},
    {"component_groups", Kind::list, "the same, by group", group_keys},
    {"affected", Kind::text, "`SuperOffice CRM Cloud (Login services, WebTools), and Engage`"},
    {"affected_sentence", Kind::text, "`This incident affected: A (b, c), and D.`"},
    {"component_times", Kind::list, "how long each component was in each status",
     component_time_keys},
    {"has_component_times", Kind::flag, "whether there are any"},
    {"days", Kind::text, "from its first to its last day: `25–29 January 2024`"},
    {"headline", Kind::list, "up to four figures for the top of the page", headline_keys},
    {"has_headline", Kind::flag, "whether there are any"},
    {"worst_status_word", Kind::text,
     "the worst current status of a component, by the updates: `partial_outage`"},
    {"contents", Kind::list, "the parts of the page", content_keys},
    {"has_contents", Kind::flag, "whether there are enough for a list of contents"},
    {"times", Kind::object, "the key moments", times_keys},
    {"scheduled", Kind::object, "announced maintenance window", scheduled_keys},
    {"durations", Kind::object, "every duration by its name, known or not", durations_keys},
    {"figures", Kind::list, "durations to show, with their definitions", length_keys},
    {"has_figures", Kind::flag, "whether there are any"},
    {"outages", Kind::list, "outages", outage_keys},
    {"has_outages", Kind::flag, "whether there are any"},
    {"outage_columns", Kind::object, "columns that a table of the outages needs",
     outage_columns_keys},
    {"phases", Kind::list, "the time in each phase", phase_keys},
    {"has_phases", Kind::flag, "whether there are any"},
    {"updates", Kind::list, "updates, oldest first", update_keys},
    {"updates_newest_first", Kind::list, "updates, newest first", update_keys},
    {"last_update", Kind::object, "the last update; empty without updates", update_keys},
    {"has_updates", Kind::flag, "whether there are any"},
    {"events", Kind::list, "internal events, oldest first", timeline_keys},
    {"has_events", Kind::flag, "whether there are any"},
    {"timeline", Kind::list, "updates and internal events, oldest first", timeline_keys},
    {"timeline_days", Kind::list, "the same by day, the newest first while the incident is open",
     timeline_day_keys},
    {"has_timeline", Kind::flag, "whether there are any"},
    {"postmortem", Kind::object, "the postmortem; empty if there is none", postmortem_keys},
    {"actions", Kind::list, "actions", action_keys},
    {"has_actions", Kind::flag, "whether there are any"},
    {"action_columns", Kind::object, "columns that a table of the actions needs",
     action_columns_keys},
    {"related", Kind::list, "related incidents", related_keys},
    {"has_related", Kind::flag, "whether there are any"},
    {"fields", Kind::open, "the record's own `fields`"},
    {"chart", Kind::object, "drawing of the incident; empty if there is no data", chart_keys},
};

}  // namespace

std::span<const Key> keys() { return top_keys; }

}  // namespace pm::view
