#pragma once

#include <optional>
#include <string>

#include "pm/files/disk.hpp"
#include "pm/time/zone.hpp"

namespace pm::files {

/// The time zone of this machine.
struct MachineZone {
  std::optional<time::Zone> zone;  ///< nothing if the machine sets one that pm cannot use
  bool is_set = false;             ///< otherwise `zone` is UTC, as the C library has it
  std::string setting = {};        ///< what names it: "TZ=EST5EDT", "/etc/localtime"
};

/// Returns the time zone of this machine: that of the variable TZ, otherwise the zone file that
/// `/etc/localtime` is a link to, otherwise the name in `/etc/timezone`. `tz` is the value of TZ;
/// nothing if it is not set. A zone must be in the IANA database: the rules that TZ may contain
/// (`EST5EDT`) do not have its history.
[[nodiscard]] MachineZone machine_zone(const Disk& disk, const std::optional<std::string>& tz);

}  // namespace pm::files
