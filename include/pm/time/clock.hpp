#pragma once

#include <functional>

#include "pm/time/instant.hpp"

namespace pm::time {

/// Returns the current instant. `main` passes it down, so that tests can stop time.
using Clock = std::function<Instant()>;

/// Waits; `main` passes it down, too.
using Sleep = std::function<void(Milliseconds)>;

/// The clock of the machine.
[[nodiscard]] Instant system_now();
void system_sleep(Milliseconds length);

}  // namespace pm::time
