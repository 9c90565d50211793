#pragma once

#include <cstdint>

namespace pm::exchange::pm_json {

/// The version of pm's own JSON. It is raised when a reader of an older one would misread a file;
/// keys that are only added do not raise it.
inline constexpr std::int64_t native_format = 1;

}  // namespace pm::exchange::pm_json
