#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace pm::time {

/// The offset of a zone for part of the year.
struct LocalType {
  std::int64_t east = 0;  ///< seconds
  std::string letters;
};

/// The day and time at which clocks change, the same every year.
struct ChangeDay {
  enum class Form {
    week,          ///< `Mm.w.d`: weekday d of week w (5: the last) of month m
    without_leap,  ///< `Jn`: day n from 1, 29 February not counted
    of_year,       ///< `n`: day n from 0, 29 February counted
  };
  Form form = Form::week;
  int month = 1;
  int week = 1;
  int day = 0;
  std::int64_t second =
      2 * 3600;  ///< of that day, by the clock before the change; -167 to 167 hours
};

/// The rule of a zone after the last change that its file lists. Files of the `slim` kind end their
/// lists decades ago, and all files end them in 2037. RFC 9636, section 3.3; the form is that of
/// the POSIX variable TZ.
struct ZoneRule {
  LocalType standard;
  std::optional<LocalType> summer;
  ChangeDay to_summer;
  ChangeDay to_standard;

  /// Returns the offset at a time in seconds since 1970, in the years -9999 to 9999.
  [[nodiscard]] const LocalType& at(std::int64_t when) const;
};

/// Reads the rule in a footer such as `EST5EDT,M3.2.0,M11.1.0` or `<+04>-4`; returns nothing for
/// any other text.
[[nodiscard]] std::optional<ZoneRule> read_zone_rule(std::string_view footer);

}  // namespace pm::time
