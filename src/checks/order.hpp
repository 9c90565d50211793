#pragma once

#include "pm/model/moment.hpp"
#include "pm/time/instant.hpp"

namespace pm::checks {

/// How far the clocks of two machines may be apart.
inline constexpr auto clock_difference = 5 * time::minutes;

/// Whether one moment surely lies before the other. A time stands for all the instants that it
/// could mean, so that neither a date nor a minute is before a time within it.
[[nodiscard]] bool is_before(const model::Moment& a, const model::Moment& b);

}  // namespace pm::checks
