#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pm/exchange/import.hpp"
#include "pm/model/moment.hpp"
#include "pm/time/instant.hpp"
#include "pm/time/zone.hpp"

namespace pm::exchange {

/// A day of the calendar; what is not said is 0.
struct Day {
  int year = 0;
  int month = 0;
  int day = 0;
  friend bool operator==(const Day&, const Day&) = default;
};

/// A time as people write it in pages and reports. What it does not say is for its surroundings.
struct SaidTime {
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
  std::string abbreviation;                  ///< "IST"; empty when there was none
  std::size_t length = 0;                    ///< how many bytes of the text it takes
};

/// The time at the start of a text, in any of the forms of docs/formats/times.md ("Posted " before
/// it is for the caller): `Mar 20, 2017 - 11:03 GMT`, `2023-07-13 08:49 UTC`, `20 January 2020
/// 13:50`, `11.56`, `5:33pm EST`, `2024-01-29T16:26:00.123-05:00`, and dates alone. Nothing when
/// there is none; numbers that no calendar or clock has make it none as well.
[[nodiscard]] std::optional<SaidTime> said_time(std::string_view text);

/// What a time that was said is read with.
struct Around {
  std::optional<Day> day;          ///< of a time of day alone, and the year of a day without
  std::optional<time::Zone> zone;  ///< of a time without offset or abbreviation; nothing: UTC
  bool zone_decides = false;       ///< the zone was given to decide between readings of `IST`
  /// The abbreviations of the whole document, where the caller knows them: beside `CDT`, `CST` is
  /// the winter of the same clocks.
  std::vector<std::string> company;
};

/// A time that was concluded. `remark` says how it was read where that was a choice: an
/// abbreviation that several zones use, no zone at all, a local time that clocks showed twice.
struct Concluded {
  model::Moment moment;
  std::string remark;  ///< "`IST` read as +05:30 (India)"; empty when there was no choice
};

/// The moment that is meant. The error has only a message: why there is none ("it has no day").
[[nodiscard]] Result<Concluded> concluded(const SaidTime& said, const Around& around);

}  // namespace pm::exchange
