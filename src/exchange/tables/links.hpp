#pragma once

#include <string>

#include "pm/model/incident.hpp"

namespace pm::exchange::tables {

// Addresses that may stand in what is handed to others: `http`, `https` or `mailto`, whole, and
// without blanks, quotes and angle brackets (RFC 3986 has none). Empty when there is none.

/// The page that an incident came from.
[[nodiscard]] std::string page_of(const model::Incident& incident);
/// Where an action is tracked, else the page of its incident.
[[nodiscard]] std::string link_of(const model::Action& action, const model::Incident& incident);
/// Where an action is tracked.
[[nodiscard]] std::string link_of(const model::Action& action);

}  // namespace pm::exchange::tables
