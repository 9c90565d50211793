#pragma once

#include <optional>
#include <string>

#include "cursor.hpp"
#include "pm/time/instant.hpp"

namespace pm::exchange {

/// What a time says of its zone.
struct ZoneRead {
  std::optional<time::Milliseconds> offset;  ///< east of UTC, where it was said by number
  std::string abbreviation;                  ///< as in the table of abbreviations, or empty
};

/// The zone behind a time of day, also behind blanks and in parentheses: `Z`, `+05:30`, `-0700`,
/// `UTC+2`, `IST`, `Central Time`. An abbreviation is one that the table has; any other word is
/// text. A `-` begins an offset only where `dated`, behind a day and time: behind a time alone it
/// begins the end of a span (`10:00-11:00`).
[[nodiscard]] ZoneRead read_zone(Cursor& cursor, bool dated);

}  // namespace pm::exchange
