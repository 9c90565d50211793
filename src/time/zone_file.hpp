#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "zone_rule.hpp"

namespace pm::time {

/// What the time-zone library leaves out of a zone's file.
struct ZoneFile {
  std::int64_t last_change = 0;   ///< seconds since 1970; the least number there is without changes
  std::optional<ZoneRule> after;  ///< what holds from the last change on
};

/// A file cannot be read by the library without harm: "its list of changes is out of order".
struct ZoneFileDamage {
  std::string what;
};

/// Zones must count no leap seconds; the library reads one file for the sake of them.
enum class LeapSeconds { refused, taken };

/// Checks every byte of a zone's file (TZif, RFC 9636) that the library relies on: it asserts, or
/// reads out of bounds, on a damaged one.
[[nodiscard]] std::variant<ZoneFile, ZoneFileDamage> check_zone_file(
    std::string_view bytes, LeapSeconds leaps = LeapSeconds::refused);

}  // namespace pm::time
