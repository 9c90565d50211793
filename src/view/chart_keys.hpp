#pragma once

#include "pm/view/key.hpp"

/// The keys of the drawing of an incident: geometry that needs no arithmetic, and its text.
namespace pm::view::tables {

using enum Kind;

inline constexpr Key bar_keys[] = {
    {"number", number, "its number, from 1, as in the legend"},
    {"label", text, "`Investigating`"},
    {"word", text,
     "for a class name: `investigating`, `unannounced` before the first update, `open`"},
    {"pattern", number, "1 to 6: pattern that distinguishes it without colour"},
    {"x", text, "where it begins, in percent of the width: `12.5%`"},
    {"width", text, "how wide it is, in percent"},
    {"middle", text, "position of its number, in percent"},
    {"is_wide", flag, "whether its number fits inside on a narrow screen"},
    {"seconds", number, "how long it is in the drawing, in whole seconds"},
    {"ongoing", flag, "whether it has not ended"},
    {"from", text, "when it began, in words"},
    {"to", text, "when it ended, in words"},
    {"length", text, "how long it was, in words"},
};

inline constexpr Key chart_outage_keys[] = {
    {"number", number, "its position in the record, from 1"},
    {"x", text, "where it begins, in percent of the width"},
    {"width", text, "how wide it is, in percent"},
    {"y", number, "its upper edge, in pixels"},
    {"about", flag, "its start or end is known only to the day"},
    {"ongoing", flag, "whether it has not ended"},
    {"from", text, "when it began, in words"},
    {"to", text, "when it ended, in words"},
    {"length", text, "how long it was, in words"},
    {"note", text, "its note"},
};

inline constexpr Key tick_keys[] = {
    {"x", text, "position, in percent of the width"},
    {"anchor", text, "alignment of its text: `start`, `middle`, `end` (SVG's text-anchor)"},
    {"time", text, "`11:20`; empty on an axis of days"},
    {"date", text, "`29 Jan`, on the first tick of each day; `2019-03` on an axis of months"},
};

inline constexpr Key chart_keys[] = {
    {"title", text, "title of the drawing"},
    {"description", text, "text alternative, in sentences"},
    {"height", number, "height of the drawing, in pixels"},
    {"bars", list, "the phases, one after the other", bar_keys},
    {"bar_y", number, "the upper edge of the bars, in pixels"},
    {"bar_height", number, "in pixels"},
    {"number_y", number, "the baseline of the numbers in the bars, in pixels"},
    {"outages", list, "the outages; overlapping outages are in separate rows", chart_outage_keys},
    {"has_outages", flag, "whether there are any"},
    {"outage_height", number, "in pixels"},
    {"ticks", list, "the axis: 3 to 6 round times in the incident's zone", tick_keys},
    {"axis_y", number, "position of the axis, in pixels"},
    {"tick_end_y", number, "where the marks of the axis end, in pixels"},
    {"time_y", number, "the baseline of the times, in pixels"},
    {"date_y", number, "the baseline of the dates, in pixels"},
    {"zone", text, "the zone of the axis: `America/New_York`"},
    {"ongoing", flag, "whether the drawing ends at `as_of`, because the incident has not ended"},
};

}  // namespace pm::view::tables
