#pragma once

#include <algorithm>
#include <cstddef>
#include <exception>
#include <optional>
#include <system_error>
#include <thread>
#include <vector>

#include "pm/repo/ordered_queue.hpp"

namespace pm::repo {

/// Threads that are always joined at the end.
class Workers {
 public:
  Workers() = default;
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;
  ~Workers() {
    for (auto& thread : threads_) thread.join();
  }

  /// Starts up to `count` threads; a system that gives fewer, or none, is not an error.
  template <typename Work>
  void start(std::size_t count, const Work& work) {
    try {
      while (threads_.size() < count) threads_.emplace_back(work);
    } catch (const std::system_error&) {
      // The limit on processes is reached; the running threads are enough.
    }
  }
  [[nodiscard]] bool empty() const { return threads_.empty(); }

 private:
  std::vector<std::thread> threads_;
};

/// Works on many items at once and takes the results in their order, with memory that does not grow
/// with their number. `work(i)` runs in any thread for each i below `count`; `take(i, result)` runs
/// in the calling thread, in order of i. The first exception of either ends everything and is
/// rethrown.
template <typename Work, typename Take>
void in_order(std::size_t count, Work work, Take take) {
  using Result = decltype(work(std::size_t{}));
  const std::size_t threads = std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, 16);
  OrderedQueue<Result> queue(count, 4 * threads);
  const auto worker = [&] {
    while (const auto number = queue.claim()) {
      try {
        queue.put(*number, work(*number), nullptr);
      } catch (...) {
        queue.put(*number, std::nullopt, std::current_exception());
      }
    }
  };
  Workers workers;
  // The workers are always told to stop before they are joined.
  struct Stop {
    OrderedQueue<Result>& queue;
    ~Stop() { queue.stop(); }
  };
  const Stop stop{queue};
  if (count > 1) workers.start(std::min(threads, count), worker);
  for (std::size_t i = 0; i < count; ++i) take(i, workers.empty() ? work(i) : queue.take(i));
}

}  // namespace pm::repo
