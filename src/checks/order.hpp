#pragma once

#include "pm/model/moment.hpp"

namespace pm::checks {

/// Whether one moment surely lies before the other. A time stands for all the instants that it
/// could mean, so that neither a date nor a minute is before a time within it.
[[nodiscard]] bool is_before(const model::Moment& a, const model::Moment& b);

}  // namespace pm::checks
