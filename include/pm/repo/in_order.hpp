#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace pm::repo {

/// A belt on which results wait for their turn: made in any order, taken in the order of their
/// numbers. It holds a fixed number, so that those who make them never run far ahead.
template <typename Result>
class Belt {
 public:
  Belt(std::size_t count, std::size_t places) : count_(count), slots_(places) {}

  /// The next number that nobody works on yet, once there is a place for its result; nothing when
  /// there are no more.
  std::optional<std::size_t> claim() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return over() || next_ < taken_ + slots_.size(); });
    if (over()) return std::nullopt;
    return next_++;
  }

  /// Puts a result, or what was thrown instead of one, in its place.
  void put(std::size_t number, std::optional<Result> result, std::exception_ptr failure) {
    const std::lock_guard lock(mutex_);
    slots_[number % slots_.size()] = {std::move(result), failure, true};
    changed_.notify_all();
  }

  /// Waits for the result of a number and makes room for another. Throws what its work threw.
  Result take(std::size_t number) {
    std::unique_lock lock(mutex_);
    auto& slot = slots_[number % slots_.size()];
    changed_.wait(lock, [&] { return slot.ready; });
    auto mine = std::exchange(slot, Slot());
    taken_ = number + 1;
    changed_.notify_all();
    if (mine.failure) std::rethrow_exception(mine.failure);
    return std::move(*mine.result);
  }

  /// Nobody claims anything from now on.
  void stop() {
    const std::lock_guard lock(mutex_);
    next_ = count_;
    changed_.notify_all();
  }

 private:
  struct Slot {
    std::optional<Result> result;
    std::exception_ptr failure;
    bool ready = false;
  };

  [[nodiscard]] bool over() const { return next_ >= count_; }

  std::size_t count_;
  std::vector<Slot> slots_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::size_t next_ = 0;
  std::size_t taken_ = 0;
};

/// Works on many things at once and takes the results in their order, with memory that does not
/// grow with their number: `work(i)` runs in any thread for each i below `count`, `take(i, result)`
/// in the calling one, i rising. The first exception of either ends everything and is thrown again.
template <typename Work, typename Take>
void in_order(std::size_t count, Work work, Take take) {
  using Result = decltype(work(std::size_t{}));
  const std::size_t threads = std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, 16);
  Belt<Result> belt(count, 4 * threads);
  const auto worker = [&] {
    while (const auto number = belt.claim()) {
      try {
        belt.put(*number, work(*number), nullptr);
      } catch (...) {
        belt.put(*number, std::nullopt, std::current_exception());
      }
    }
  };
  // Whatever happens, the workers are told to stop before they are waited for.
  struct Stop {
    Belt<Result>& belt;
    ~Stop() { belt.stop(); }
  };
  std::vector<std::jthread> pool;
  const Stop stop{belt};
  if (count > 1) {
    for (std::size_t i = 0; i < std::min(threads, count); ++i) pool.emplace_back(worker);
  }
  for (std::size_t i = 0; i < count; ++i) take(i, count > 1 ? belt.take(i) : work(i));
}

}  // namespace pm::repo
