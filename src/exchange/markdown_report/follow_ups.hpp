#pragma once

#include <string_view>

#include "document_clock.hpp"
#include "parts.hpp"
#include "pm/exchange/import.hpp"

namespace pm::exchange::markdown_report {

/// Whether a heading is one above things to do: "Action items", "Review actions".
[[nodiscard]] bool is_action_heading(std::string_view heading);

/// Takes follow-ups out of a part: rows of a table whose columns are those of actions, tasks
/// (`- [ ] …`), and under the heading of actions the items of a list that are one line of at most
/// 200 characters. Longer ones, and those with more below them, stay as text.
void take_actions(Part& part, DocumentClock& clock, Imported& into);

}  // namespace pm::exchange::markdown_report
