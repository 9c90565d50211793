#pragma once

#include <optional>
#include <string>

#include "pm/claims/claim.hpp"
#include "pm/claims/facts.hpp"
#include "pm/prose/loose_time.hpp"
#include "pm/time/instant.hpp"

namespace pm::claims {

/// Returns how much later than a time of the record a clock is, by the reading that is nearest to
/// it, on the day that is nearest. Empty if the zone is unknown.
[[nodiscard]] std::optional<time::Milliseconds> difference(const prose::LooseTime& said,
                                                           time::Instant known, const Facts& facts);

/// Returns whether the record has a time on one of the days that a claim names.
[[nodiscard]] bool is_recorded_day(const Claim& claim, const Facts& facts);

/// Returns what zones explain a difference: that it is the offset of the record's zone, or that
/// between standard and summer time. Empty if none does.
[[nodiscard]] std::string zone_slip(time::Milliseconds difference, const prose::LooseTime& said,
                                    time::Instant at, const Facts& facts);

}  // namespace pm::claims
