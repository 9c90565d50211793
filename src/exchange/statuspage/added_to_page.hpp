#pragma once

#include "pm/exchange/import.hpp"

namespace pm::exchange::statuspage {

/// Carries over what somebody added to a page that pm wrote: the data that was kept of it, and the
/// remarks on what pm does not write itself.
void carry_over(const Imported& from, Imported& to);

}  // namespace pm::exchange::statuspage
