#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "pm/text/result.hpp"
#include "pm/time/civil.hpp"
#include "pm/time/instant.hpp"

namespace pm::time {

/// What clocks in a zone do at an instant.
struct Offset {
  Milliseconds east = 0;     ///< local time minus UTC
  std::string abbreviation;  ///< "CDT"; "UTC"; "+04:00" where the zone has no letters of its own
};

/// A local time that the clock showed twice, or never. `first` < `second`: of a repeated time both
/// instants; of a skipped one, the time read with the offset after the change and with the one
/// before it.
struct Unclear {
  bool skipped = false;  ///< else repeated
  Instant first;
  Instant second;
};

/// A time zone: UTC, or one of the IANA database of the operating system, which is opened when the
/// first such zone is. Cheap to copy; zones are never freed. Safe to use from several threads.
class Zone {
 public:
  Zone() = default;  ///< UTC

  [[nodiscard]] std::string_view name() const { return name_; }
  [[nodiscard]] Offset at(Instant instant) const;
  [[nodiscard]] std::variant<Instant, Unclear> instant(const Civil& local) const;
  /// What a clock in this zone shows.
  [[nodiscard]] Civil local(Instant instant) const;

  friend bool operator==(const Zone& a, const Zone& b) { return a.name_ == b.name_; }

 private:
  friend struct ZoneAccess;
  std::string_view name_ = "UTC";
  const void* entry_ = nullptr;  ///< the library's zone; null for UTC
};

/// The zone of an IANA name (`Europe/London`), or UTC for `UTC`, `GMT`, `Z`, `Etc/UTC`, `Etc/GMT`.
/// An abbreviation (`EST`), a name that is no path inside the database or depends on the machine
/// (`localtime`), a missing database and a damaged zone file are diagnostics (rule `time-zone`),
/// never an abort.
/// What was found, and what was not, is remembered: asking again costs a look into a map.
[[nodiscard]] Result<Zone> find_zone(std::string_view name);

}  // namespace pm::time
