#include "pm/site/site.hpp"

namespace pm::site {
namespace {

using view::Key;
using view::Kind;

constexpr Key link_keys[] = {
    {"text", Kind::text, "its text"},
    {"href", Kind::text, "its address, relative to the page"},
};

constexpr Key feed_keys[] = {
    {"title", Kind::text, "title of the feed"},
    {"atom", Kind::text, "address of the Atom feed"},
    {"rss", Kind::text, "address of the RSS feed"},
    {"atom_word", Kind::text, "`Atom`"},
    {"rss_word", Kind::text, "`RSS`"},
};

constexpr Key footer_keys[] = {
    {"links", Kind::list, "calendar and JSON", link_keys},
    {"as_of", Kind::text, "the time of the page; empty on pages that do not depend on it"},
    {"zone", Kind::text, "`Times are in Europe/Berlin.`"},
};

constexpr Key page_keys[] = {
    {"language", Kind::text, "the language of the words: `en`"},
    {"site_title", Kind::text, "title of the site"},
    {"title", Kind::text, "title of the page; empty on the front page"},
    {"description", Kind::text, "description of the page in one line"},
    {"home", Kind::text, "address of the front page"},
    {"is_front", Kind::flag, "whether it is the front page"},
    {"canonical", Kind::text, "absolute address; empty without a base address"},
    {"crumbs", Kind::list, "the pages above this one", link_keys},
    {"navigation", Kind::list, "the other main pages", link_keys},
    {"has_feeds", Kind::flag, "whether there are feeds"},
    {"feeds", Kind::list, "feeds: that of the site, and on a component's page its own", feed_keys},
    {"footer", Kind::object, "the end of the page", footer_keys},
    {"is_internal", Kind::flag, "whether it is the internal edition"},
};

constexpr Key status_keys[] = {
    {"class", Kind::text,
     "`major`, `partial`, `degraded`, `maintenance`, `ok`, or `unknown`: for a class name"},
    {"text", Kind::text, "`Partial outage`"},
};

constexpr Key time_keys[] = {
    {"text", Kind::text, "`13:46 CEST` on the day of the site, otherwise with its date"},
    {"datetime", Kind::text, "for machines: RFC 3339 in UTC, or a date"},
};

constexpr Key affected_keys[] = {
    {"name", Kind::text, "the component's name"},
    {"status", Kind::object, "its status", status_keys},
};

constexpr Key entry_keys[] = {
    {"title", Kind::text, "title of the incident"},
    {"href", Kind::text, "address of its page"},
    {"badge", Kind::object, "its phase", status_keys},
    {"date", Kind::text, "the day it began"},
    {"when", Kind::text, "`02:10–03:41 CEST (1 h 31 min)`"},
    {"ended", Kind::text, "`Resolved after 1 h 31 min.`; empty while it is open"},
    {"affected", Kind::text, "`API: partial outage, Search`"},
    {"summary", Kind::text, "first words of the published postmortem"},
    {"has_postmortem", Kind::flag, "whether its postmortem is published"},
};

constexpr Key card_keys[] = {
    {"title", Kind::text, "title of the incident"},
    {"href", Kind::text, "address of its page"},
    {"badge", Kind::object, "its phase", status_keys},
    {"date", Kind::text, "the day it began"},
    {"when", Kind::text, "`since 13:46 CEST`"},
    {"ended", Kind::text, "empty"},
    {"affected", Kind::text, "`API: partial outage, Search`"},
    {"summary", Kind::text, "first words of the published postmortem"},
    {"has_postmortem", Kind::flag, "whether its postmortem is published"},
    {"affected_now", Kind::list, "the components that are not operational", affected_keys},
    {"since", Kind::text, "since when it has been in its phase: `since 13:46 CEST`"},
    {"message", Kind::prose, "the last message", {}, 3},
    {"message_at", Kind::object, "when it was posted", time_keys},
    {"next_update", Kind::object, "when the next update is due; empty if it is late", time_keys},
    {"late", Kind::text, "`promised for 13:30 CEST, not here at 14:00`; empty if it is not late"},
    {"window", Kind::text, "of planned maintenance: its window, in local time and in UTC"},
};

constexpr Key bar_keys[] = {
    {"class", Kind::text, "the worst status of the day"},
    {"x", Kind::text, "position, in percent of the width"},
    {"y", Kind::number, "its upper edge, in pixels"},
    {"width", Kind::text, "in percent of the width"},
    {"height", Kind::number, "in pixels"},
};

constexpr Key bars_keys[] = {
    {"label", Kind::text, "text alternative of the drawing"},
    {"height", Kind::number, "height of the drawing, in pixels"},
    {"recorded_from", Kind::text, "where recorded days begin, in percent of the width"},
    {"recorded_days", Kind::number, "how many days are recorded"},
    {"has_recorded", Kind::flag, "whether there are any"},
    {"has_unrecorded", Kind::flag, "whether days are before the first record"},
    {"bars", Kind::list, "the days that are not like most", bar_keys},
    {"figures", Kind::text, "`99.97 % up, 1 h 45 min partly down`"},
    {"first", Kind::text, "the first day: `90 days ago`"},
    {"last", Kind::text, "the last day: `17 June`"},
};

constexpr Key component_row_keys[] = {
    {"name", Kind::text, "the component's name"},
    {"href", Kind::text, "address of its page"},
    {"status", Kind::object, "its status", status_keys},
    {"bars", Kind::object, "its last 90 days", bars_keys},
};

constexpr Key group_keys[] = {
    {"name", Kind::text, "name of the group; empty for components without one"},
    {"status", Kind::object, "the worst status in it", status_keys},
    {"lowest_uptime", Kind::text, "`lowest uptime 99.61 %`"},
    {"is_folded", Kind::flag, "whether to fold it: there are many components, and all is well"},
    {"components", Kind::list, "its components", component_row_keys},
};

constexpr Key day_keys[] = {
    {"day", Kind::text, "`16 June`, `3–14 June`"},
    {"quiet", Kind::text, "`No incidents in 12 days`; empty on a day with incidents"},
    {"entries", Kind::list, "the incidents of the day", entry_keys},
};

constexpr Key front_month_keys[] = {
    {"title", Kind::text, "`June 2025`"},
    {"href", Kind::text, "address of its page; empty without incidents"},
    {"rows", Kind::list, "its days, the last first", day_keys},
};

constexpr Key front_keys[] = {
    {"class", Kind::text, "the worst status"},
    {"sentence", Kind::text, "the state in one sentence: `API is partly down`"},
    {"second_line", Kind::text, "`2 open incidents. Search works normally.`; empty if all is well"},
    {"last_incident", Kind::object, "the last incident, if all is well", entry_keys},
    {"has_incidents", Kind::flag, "whether there are incidents at all"},
    {"has_open", Kind::flag, "whether incidents are open"},
    {"open", Kind::list, "open incidents, worst first", card_keys},
    {"has_components", Kind::flag, "whether there are components"},
    {"groups", Kind::list, "components by group", group_keys},
    {"uptime_definition", Kind::text, "how uptime is counted"},
    {"has_planned", Kind::flag, "whether maintenance is planned"},
    {"planned", Kind::list, "planned maintenance, the next first", card_keys},
    {"months", Kind::list, "the last two months", front_month_keys},
    {"all_months", Kind::text, "`All months, 2016 to 2025`"},
    {"all_months_href", Kind::text, "address of that page"},
};

constexpr Key month_keys[] = {
    {"title", Kind::text, "`June 2025`"},
    {"sentence", Kind::text, "`4 incidents and 1 maintenance.`"},
    {"earlier", Kind::object, "the month before that has incidents", link_keys},
    {"later", Kind::object, "the month after that has incidents", link_keys},
    {"rows", Kind::list, "its days, the last first", day_keys},
};

constexpr Key month_row_keys[] = {
    {"text", Kind::text, "`June 2025`"},
    {"href", Kind::text, "address of its page"},
    {"totals", Kind::text, "`4 incidents and 1 maintenance.`"},
    {"entries", Kind::list, "its incidents, newest first", entry_keys},
};

constexpr Key year_keys[] = {
    {"title", Kind::text, "`2025`"},
    {"sentence", Kind::text, "`12 incidents.`"},
    {"earlier", Kind::object, "the year before that has incidents", link_keys},
    {"later", Kind::object, "the year after that has incidents", link_keys},
    {"months", Kind::list, "its months with incidents", month_row_keys},
};

constexpr Key history_year_keys[] = {
    {"text", Kind::text, "`2025`"},
    {"href", Kind::text, "address of its page"},
    {"totals", Kind::text, "`12 incidents.`"},
    {"months", Kind::list, "its months, without their incidents", month_row_keys},
};

constexpr Key history_keys[] = {
    {"title", Kind::text, "`All months`"},
    {"has_years", Kind::flag, "whether there are any"},
    {"years", Kind::list, "the years with incidents, newest first", history_year_keys},
    {"has_undated", Kind::flag, "whether incidents have no date"},
    {"undated", Kind::list, "incidents without a date", entry_keys},
};

constexpr Key figure_keys[] = {
    {"value", Kind::text, "`99.97 %`"},
    {"name", Kind::text, "`up in 90 days`"},
};

constexpr Key trouble_keys[] = {
    {"day", Kind::text, "`17 June`"},
    {"status", Kind::object, "the worst status of the day", status_keys},
    {"down", Kind::text, "`1 h 31 min partly down`"},
    {"incidents", Kind::list, "the incidents that affected it", link_keys},
};

constexpr Key uptime_month_keys[] = {
    {"month", Kind::text, "`June 2025, so far`"},
    {"up", Kind::text, "`99.86 %`; empty if it is unknown"},
    {"down", Kind::text, "`2 min`"},
    {"partly", Kind::text, "`1 h 45 min`"},
    {"degraded", Kind::text, "`0 s`"},
    {"incidents", Kind::number, "how many began in it"},
};

constexpr Key component_page_keys[] = {
    {"name", Kind::text, "the component's name"},
    {"group", Kind::text, "its group"},
    {"status", Kind::object, "its status", status_keys},
    {"cause", Kind::object, "the open incident that affects it", link_keys},
    {"description", Kind::text, "its description, from pm.yaml"},
    {"figures", Kind::list, "up to four figures", figure_keys},
    {"bars", Kind::object, "its last 90 days", bars_keys},
    {"last_days", Kind::text, "`Last 90 days`"},
    {"bars_caption", Kind::text, "`20 March 2025 to 17 June 2025; taller is worse.`"},
    {"has_days", Kind::flag, "whether a day had trouble"},
    {"days", Kind::list, "the days with trouble, the last first", trouble_keys},
    {"has_months", Kind::flag, "whether there are any"},
    {"months", Kind::list, "up to twelve months", uptime_month_keys},
    {"uptime_definition", Kind::text, "how uptime is counted"},
    {"has_entries", Kind::flag, "whether there are incidents"},
    {"entries", Kind::list, "its last 50 incidents, newest first", entry_keys},
    {"badge_href", Kind::text, "address of its badge"},
    {"widget_href", Kind::text, "address of its widget"},
};

constexpr Key incident_keys[] = {
    {"earlier", Kind::object, "the incident before", link_keys},
    {"later", Kind::object, "the incident after", link_keys},
    {"has_components", Kind::flag, "whether it names components"},
    {"components", Kind::list, "the pages of its components", link_keys},
};

constexpr Key action_row_keys[] = {
    {"title", Kind::text, "title of the action"},
    {"link", Kind::text, "link to the ticket"},
    {"owner", Kind::text, "its owner"},
    {"priority", Kind::text, "its priority"},
    {"status", Kind::text, "`In progress`"},
    {"due", Kind::text, "due date"},
    {"is_overdue", Kind::flag, "whether it is overdue"},
    {"incident", Kind::text, "title of its incident"},
    {"href", Kind::text, "address of that incident's page"},
};

constexpr Key actions_keys[] = {
    {"sentence", Kind::text, "`3 open actions. 1 is overdue.`"},
    {"has_open", Kind::flag, "whether there are any"},
    {"open", Kind::list, "open actions, by due date", action_row_keys},
    {"has_closed", Kind::flag, "whether there are any"},
    {"closed", Kind::list, "closed actions", action_row_keys},
};

constexpr Key widget_keys[] = {
    {"name", Kind::text, "the site, the group or the component"},
    {"class", Kind::text, "the worst status"},
    {"sentence", Kind::text, "the state in one sentence"},
    {"as_of", Kind::text, "`As of 17 June 2025, 14:00 CEST.`"},
    {"components", Kind::list, "its components, without their days", component_row_keys},
};

constexpr Key site_keys[] = {
    {"page", Kind::object, "what every page of the site has", page_keys},
    {"words", Kind::open, "the words of `words/<language>.json` without places"},
    {"front", Kind::object, "of `site-front`", front_keys},
    {"month", Kind::object, "of `site-month`", month_keys},
    {"year", Kind::object, "of `site-year`", year_keys},
    {"history", Kind::object, "of `site-history`", history_keys},
    {"component", Kind::object, "of `site-component`", component_page_keys},
    {"incident", Kind::object, "of `site-incident`, with all keys of an incident", incident_keys},
    {"moved", Kind::object, "of `site-moved`: the new page", link_keys},
    {"action_list", Kind::object, "of `site-actions`, in the internal edition", actions_keys},
    {"widget", Kind::object, "of `site-widget`", widget_keys},
};

}  // namespace

std::span<const view::Key> Site::keys() { return site_keys; }

}  // namespace pm::site
