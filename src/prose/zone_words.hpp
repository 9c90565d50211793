#pragma once

#include "pm/prose/cursor.hpp"
#include "pm/prose/zone_name.hpp"

namespace pm::prose {

/// The zone behind a time of day, also behind blanks and in parentheses: `Z`, `+05:30`, `-0700`,
/// `UTC+2`, `IST`, `Central Time`. An abbreviation is one that the table has; any other word is
/// text. A `-` begins an offset only where `dated`, behind a day and time: behind a time alone it
/// begins the end of a span (`10:00-11:00`).
[[nodiscard]] ZoneName read_zone(Cursor& cursor, bool dated);

}  // namespace pm::prose
