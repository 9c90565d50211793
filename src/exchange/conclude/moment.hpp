#pragma once

#include <optional>
#include <string>
#include <vector>

#include "pm/model/moment.hpp"
#include "pm/prose/loose_time.hpp"
#include "pm/text/result.hpp"
#include "pm/time/zone.hpp"

namespace pm::exchange::conclude {

/// What a time that was said is read with.
struct Around {
  std::optional<prose::Day> day;   ///< of a time of day alone, and the year of a day without
  std::optional<time::Zone> zone;  ///< of a time without offset or abbreviation; nothing: UTC
  bool zone_decides = false;       ///< the zone was given to decide between readings of `IST`
  /// The abbreviations of the whole document, where the caller knows them: beside `CDT`, `CST` is
  /// the winter of the same clocks.
  std::vector<std::string> company;
};

/// A time that was concluded. `remark` says how it was read where that was a choice: an
/// abbreviation that several zones use, no zone at all, a local time that clocks showed twice.
struct Concluded {
  model::Moment moment;
  std::string remark;  ///< "`IST` read as +05:30 (India)"; empty when there was no choice
};

/// The moment that is meant. The error has only a message: why there is none ("it has no day").
[[nodiscard]] Result<Concluded> moment(const prose::LooseTime& said, const Around& around);

}  // namespace pm::exchange::conclude
