#pragma once

#include <functional>

#include "pm/time/instant.hpp"

namespace pm::time {

/// Tells the present instant. Handed down from `main`, so that tests can stand still.
using Clock = std::function<Instant()>;

/// The clock of the machine.
[[nodiscard]] Instant system_now();

}  // namespace pm::time
