#include "pm/time/clock.hpp"

#include <chrono>
#include <thread>

namespace pm::time {

Instant system_now() {
  const auto since_epoch = std::chrono::system_clock::now().time_since_epoch();
  return {std::chrono::duration_cast<std::chrono::milliseconds>(since_epoch).count()};
}

void system_sleep(Milliseconds length) {
  std::this_thread::sleep_for(std::chrono::milliseconds(length));
}

}  // namespace pm::time
