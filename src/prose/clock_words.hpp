#pragma once

#include <cstdint>
#include <optional>

#include "pm/prose/cursor.hpp"

namespace pm::prose {

/// How the numbers of a time of day are written.
enum class ClockForm : std::uint8_t {
  colon,   ///< `9:05`, `11:03:20`
  point,   ///< `11.50`, as numbers are written that are not times
  letter,  ///< `16h10`, `14時05分`
  digits,  ///< `0437`
  hour,    ///< `5pm`, `16h`
};

/// A time of day.
struct ClockRead {
  int hour = 0;  ///< 0 to 24
  int minute = 0;
  std::optional<int> second;  ///< 0 to 59; a leap second 60 is read as 59
  int millisecond = 0;
  ClockForm form = ClockForm::colon;
  bool has_milliseconds = false;
  bool cut = false;             ///< digits below the millisecond were left out
  bool half = false;            ///< it says which half of the day: `am`
  bool odd_half = false;        ///< it contradicts the half that it says: `15:25 PM`
  bool minute_unknown = false;  ///< `14:??`, `13:xx`
};

/// Which forms to read besides those that are times wherever they occur.
struct ClockForms {
  bool digits = false;     ///< `0437`, after a day or before a zone
  bool hour_only = false;  ///< `16h`, which is also a duration
};

/// A time of day at the cursor: `9:05`, `11:03:20`, `08:49:12.123`, `11.50`, `5:33 PM`, `2pm`,
/// `6:14p`, `21h00`, `14:??`, `9:05 Uhr`. Nothing where the numbers are none of a clock.
[[nodiscard]] std::optional<ClockRead> read_clock(Cursor& cursor, ClockForms forms = {});

}  // namespace pm::prose
