#pragma once

#include "pm/text/report.hpp"

namespace pm::checks {

/// Returns the diagnostics in `after` that are not in `before`. Diagnostics are equal if rule,
/// level and message are. Of several equal diagnostics, the first ones match those in `before`.
[[nodiscard]] text::Report new_findings(const text::Report& before, const text::Report& after);

}  // namespace pm::checks
