#pragma once

#include <string_view>

#include "loose_day.hpp"
#include "speaker.hpp"

namespace pm::time {

// The days that times mean which do not name them completely. `text` is the original text.

/// Returns a clock time, or with the precision of a day the day alone, on this day.
[[nodiscard]] Result<Said> on_day(const Speaker& speaker, const Written& time, const LooseDay& day,
                                  std::string_view text);

/// Returns a clock time alone: today's, unless the lean is away from it.
[[nodiscard]] Result<Said> near_today(const Speaker& speaker, const Written& time,
                                      std::string_view text);

}  // namespace pm::time
