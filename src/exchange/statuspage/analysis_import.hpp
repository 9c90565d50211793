#pragma once

#include "members.hpp"
#include "pm/exchange/import.hpp"

namespace pm::exchange::statuspage {

/// Puts the analysis into the record, whose updates are there and were made of `posts`:
/// `postmortem_body`, else the body of the update that has the status `postmortem`, split into
/// sections by its headings. It is said once, so that the update keeps a message only where that
/// says something else.
void add_analysis(Members& members, Imported& into);

}  // namespace pm::exchange::statuspage
