#pragma once

#include "members.hpp"
#include "page_import.hpp"
#include "pm/data/value.hpp"
#include "pm/exchange/import.hpp"

namespace pm::exchange::statuspage {

/// Says in a record, whose times are there, where it comes from: the id of the page, else one made
/// of the day and the title, and the address. An id is only ever a text. `id` may be null.
void add_origin(Members& members, const data::Value* id, const Page& page, Imported& into);

}  // namespace pm::exchange::statuspage
