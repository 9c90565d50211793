#pragma once

#include <cstddef>
#include <string>

#include "pm/exchange/import.hpp"

namespace pm::exchange {

/// Whether an incident is over by what its record says: `times.resolved`, the last update with a
/// phase of its own, or, where there are no updates, the ends of all outages.
[[nodiscard]] bool is_over(const model::Incident& incident);

/// Sets the status of an analysis that its source takes as published, when sections, actions, times
/// and updates are in the record. It is `published` where `pm check` takes it as one: it says what
/// happened, why, and what comes next (in a section, or by actions), and the incident is over. Else
/// it is `in_review`, and a remark on `what` says so.
void set_published(Imported& into, std::string what, std::size_t line);

}  // namespace pm::exchange
