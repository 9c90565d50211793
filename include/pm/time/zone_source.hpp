#pragma once

#include <string>

namespace pm::time {

/// Returns where time zones come from, with the version of the database if it says one:
/// "/usr/share/zoneinfo, version 2025b", "this program, version 2025b", "none".
[[nodiscard]] std::string zone_source();

}  // namespace pm::time
