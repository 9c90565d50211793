#pragma once

#include <string>

#include "parse.hpp"
#include "pm/model/config.hpp"
#include "pm/text/result.hpp"
#include "pm/time/instant.hpp"

namespace pm::commands {

/// Returns the time of `--as-of`, up to which pm measures ongoing incidents. A time without an
/// offset is in the zone of pm.yaml, otherwise in UTC.
[[nodiscard]] Result<time::Instant> as_of_time(const std::string& text,
                                               const model::Config& config);

}  // namespace pm::commands
