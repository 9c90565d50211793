#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pm/text/result.hpp"
#include "zone_rule.hpp"

namespace pm::time {

/// A zone: its changes, each with the index of the type that is valid from then on.
struct ZoneFile {
  std::vector<std::int64_t> changes;  ///< seconds since 1970, in order
  std::vector<std::uint8_t> indices;  ///< of the types, one for each change
  std::vector<LocalType> types;       ///< the first is valid before the first change
  std::optional<ZoneRule> after;      ///< the rule after the last change

  /// Returns the offset at a time in seconds since 1970, in the years -9999 to 9999.
  [[nodiscard]] const LocalType& at(std::int64_t when) const;
};

/// The reason why pm cannot read a file: "its changes are out of order".
struct ZoneFileDamage {
  std::string what;
};

/// Reads a zone's file (TZif, RFC 9636). Checks every byte of it; zones must not count leap
/// seconds.
[[nodiscard]] Result<ZoneFile, ZoneFileDamage> read_zone_file(std::string_view bytes);

}  // namespace pm::time
