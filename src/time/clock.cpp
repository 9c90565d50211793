#include "pm/time/clock.hpp"

#include <chrono>

namespace pm::time {

Instant system_now() {
  const auto since_epoch = std::chrono::system_clock::now().time_since_epoch();
  return {std::chrono::duration_cast<std::chrono::milliseconds>(since_epoch).count()};
}

}  // namespace pm::time
