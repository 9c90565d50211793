#pragma once

#include <functional>

#include "pm/time/instant.hpp"

namespace pm::time {

/// Tells the present instant. Handed down from `main`, so that tests can stand still.
using Clock = std::function<Instant()>;

/// Lets time pass, in the same way.
using Sleep = std::function<void(Milliseconds)>;

/// The clock of the machine.
[[nodiscard]] Instant system_now();
void system_sleep(Milliseconds length);

}  // namespace pm::time
