#pragma once

#include <string_view>

#include "pm/time/when.hpp"

namespace pm::time {

/// The current instant, the zone of the person at the command line, and the lean of what they type.
struct Speaker {
  Instant now;
  const Zone& zone;
  Lean lean = Lean::none;

  /// The date and time of day at this instant, on the clock of a time.
  [[nodiscard]] Civil today(const Written& time) const {
    return time.offset ? civil(now + *time.offset) : zone.local(now);
  }
};

/// Returns the instant of a time with its date; `text` is the original text.
[[nodiscard]] Result<Said> said(const Speaker& speaker, const Written& time, std::string_view text,
                                bool is_day_inferred = false);

}  // namespace pm::time
