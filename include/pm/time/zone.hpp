#pragma once

#include <string>
#include <string_view>

#include "pm/text/result.hpp"
#include "pm/time/civil.hpp"
#include "pm/time/instant.hpp"

namespace pm::time {

/// The offset of a zone at an instant.
struct Offset {
  Milliseconds east = 0;     ///< local time minus UTC
  std::string abbreviation;  ///< "CDT"; "UTC"; "+04:00" if the zone has no letters
};

/// A local time that clocks showed twice, or never. `first` < `second`. For a repeated time these
/// are both instants. For a skipped time they are the time with the offset after the change and
/// with the offset before it.
struct Unclear {
  bool skipped = false;  ///< otherwise repeated
  Instant first;
  Instant second;
};

/// A time zone: UTC, or a zone of the operating system's IANA database (of the directory in
/// `TZDIR`, if that is set). Cheap to copy; zones are never freed. Safe to use from several
/// threads.
class Zone {
 public:
  Zone() = default;  ///< UTC

  [[nodiscard]] std::string_view name() const { return name_; }
  [[nodiscard]] Offset at(Instant instant) const;
  /// Returns the instant at which clocks in this zone show a time.
  [[nodiscard]] Result<Instant, Unclear> instant(const Civil& local) const;
  /// Returns the time that a clock in this zone shows.
  [[nodiscard]] Civil local(Instant instant) const;

  friend bool operator==(const Zone& a, const Zone& b) { return a.name_ == b.name_; }

 private:
  friend struct ZoneAccess;
  std::string_view name_ = "UTC";
  const void* entry_ = nullptr;  ///< its changes; null for UTC
};

/// Returns the zone of an IANA name (`Europe/London`), or UTC for `UTC`, `GMT`, `Z`, `Etc/UTC`,
/// `Etc/GMT`. Returns a diagnostic (rule `time-zone`), and never aborts, for an abbreviation
/// (`EST`), a name that is not a path inside the database or depends on the machine (`localtime`),
/// a missing database and a damaged zone file. Remembers every result, found or not: later calls
/// only look into a map.
[[nodiscard]] Result<Zone> find_zone(std::string_view name);

}  // namespace pm::time
