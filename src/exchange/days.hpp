#pragma once

#include "pm/time/civil.hpp"
#include "said_time.hpp"

namespace pm::exchange {

// Days of the calendar, all of whose parts were said.

/// Whether the calendar has it: it lacks 31 February.
[[nodiscard]] bool exists(const Day& day);

/// The day that lies so many days away; whole ones count.
[[nodiscard]] Day moved(const Day& day, time::Milliseconds by);
[[nodiscard]] Day next(const Day& day);

/// What a clock shows at a time that was said, on this day: at 24:00 the start of the next one, and
/// midnight where no hour was said.
[[nodiscard]] time::Civil civil_of(const SaidTime& said, const Day& day);

}  // namespace pm::exchange
