#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "pm/prose/day.hpp"
#include "pm/time/civil.hpp"
#include "pm/time/instant.hpp"

namespace pm::prose {

/// A time as people write it in pages and reports. What it does not say is for its surroundings.
struct LooseTime {
  std::optional<Day> day;   ///< the year may be 0
  std::optional<int> hour;  ///< 0 to 24
  int minute = 0;
  std::optional<int> second;
  int millisecond = 0;
  bool has_milliseconds = false;
  bool cut = false;                          ///< it had digits below the millisecond
  bool point = false;                        ///< "11.56", with no day before it
  bool bare_number = false;                  ///< and neither "am" nor a zone behind it
  std::optional<time::Milliseconds> offset;  ///< east of UTC, where it was said by number
  std::string abbreviation;                  ///< "IST", or an IANA name; empty when there was none
  int weekday = -1;                          ///< 0 for Sunday to 6, where it says one
  NumericOrder order = NumericOrder::named;  ///< of the numbers of its day
  bool half = false;                         ///< it says which half of the day: `am`
  bool odd_half = false;                     ///< it contradicts the half that it says: `15:25 PM`
  bool minute_unknown = false;               ///< `14:??`
  bool broken_day = false;  ///< it has the shape of a day and is none: `20245-03-02`
  std::size_t length = 0;   ///< how many bytes of the text it takes
};

/// The time at the start of a text, in any of the forms of docs/formats/times.md ("Posted " before
/// it is for the caller): `Mar 20, 2017 - 11:03 GMT`, `2023-07-13 08:49 UTC`, `20 January 2020
/// 13:50`, `11.56`, `5:33pm EST`, `2024-01-29T16:26:00.123-05:00`, and dates alone. Nothing when
/// there is none; numbers that no calendar or clock has make it none as well.
[[nodiscard]] std::optional<LooseTime> loose_time(std::string_view text);

/// What a clock shows at a time that was said, on this day: at 24:00 the start of the next one, and
/// midnight where no hour was said.
[[nodiscard]] time::Civil civil_of(const LooseTime& said, const Day& day);

}  // namespace pm::prose
