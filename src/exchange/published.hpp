#pragma once

#include <cstddef>
#include <string>

#include "pm/exchange/import.hpp"

namespace pm::exchange {

/// Whether an incident is over by what its record says: `times.resolved`, the last update with a
/// phase of its own, or, where there are no updates, the ends of all outages.
[[nodiscard]] bool is_over(const model::Incident& incident);

/// Sets the status of an analysis that its source takes as published, when times and updates are in
/// the record: `published`, or `in_review` with a remark on `what` where the incident has not
/// ended.
void set_published(Imported& into, std::string what, std::size_t line);

}  // namespace pm::exchange
