#pragma once

#include <string>
#include <variant>

#include "parse.hpp"
#include "pm/model/config.hpp"
#include "pm/text/result.hpp"
#include "pm/time/instant.hpp"

namespace pm::commands {

/// The value of `--as-of`, up to when what has not ended is measured. Without an offset it is read
/// in the zone of pm.yaml, else in UTC.
[[nodiscard]] Result<time::Instant> as_of_time(const std::string& text,
                                               const model::Config& config);

}  // namespace pm::commands
