#pragma once

#include "../json/value.hpp"
#include "pm/exchange/import.hpp"

namespace pm::exchange::statuspage {

/// Carries over what somebody added to a page that pm wrote: the data that was kept of it, the
/// remarks on what pm does not write itself, and what stands in `metadata` beside `pm`.
void carry_over(const Imported& from, const json::Value& metadata, Imported& to);

}  // namespace pm::exchange::statuspage
