#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "pm/text/result.hpp"
#include "zone_rule.hpp"

namespace pm::time {

/// The part of a zone's file that the time-zone library ignores.
struct ZoneFile {
  std::int64_t last_change = 0;   ///< seconds since 1970; the minimum without changes
  std::optional<ZoneRule> after;  ///< the rule after the last change
};

/// The reason why the library cannot safely read a file: "its list of changes is out of order".
struct ZoneFileDamage {
  std::string what;
};

/// Zones must not count leap seconds; the library reads one file for its leap seconds.
enum class LeapSeconds { refused, taken };

/// Checks every byte of a zone's file (TZif, RFC 9636) that the library relies on. On a damaged
/// file the library asserts or reads out of bounds.
[[nodiscard]] Result<ZoneFile, ZoneFileDamage> check_zone_file(
    std::string_view bytes, LeapSeconds leaps = LeapSeconds::refused);

}  // namespace pm::time
