#pragma once

#include "members.hpp"
#include "pm/exchange/import.hpp"

namespace pm::exchange::statuspage {

/// Takes the moments that a page says of an incident beside its updates, which are in the record:
/// they count where the updates do not say them, and are remarked on where they say otherwise.
void add_moments(Members& members, Imported& into);

}  // namespace pm::exchange::statuspage
