#pragma once

#include "document_clock.hpp"
#include "parts.hpp"
#include "pm/exchange/import.hpp"

namespace pm::exchange::markdown_report {

/// Whether a heading is one above times: "Timeline", "Sequence of events".
[[nodiscard]] bool is_timeline_heading(std::string_view heading);

/// Takes the entries of a timeline out of a part: rows of a table with a column of times, items of
/// a list that begin with one, and under the heading of a timeline lines that do. Elsewhere
/// two items with day and time are needed, or three that are all there are and begin with a time.
/// What has no readable time stays.
void take_timeline(Part& part, DocumentClock& clock, Imported& into);

}  // namespace pm::exchange::markdown_report
