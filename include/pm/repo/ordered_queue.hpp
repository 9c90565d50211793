#pragma once

#include <condition_variable>
#include <cstddef>
#include <exception>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

namespace pm::repo {

/// A bounded buffer that restores the order of results: workers put them in any order, and `take`
/// returns them in the order of their numbers. Its size is fixed, so that workers never run far
/// ahead.
template <typename Result>
class OrderedQueue {
 public:
  OrderedQueue(std::size_t count, std::size_t places) : count_(count), slots_(places) {}

  /// Returns the next number without a worker, once there is a place for its result; nothing after
  /// the last.
  std::optional<std::size_t> claim() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return over() || next_ < taken_ + slots_.size(); });
    if (over()) return std::nullopt;
    return next_++;
  }

  /// Stores a result, or the exception thrown instead of one.
  void put(std::size_t number, std::optional<Result> result, std::exception_ptr failure) {
    const std::lock_guard lock(mutex_);
    slots_[number % slots_.size()] = {std::move(result), failure, true};
    changed_.notify_all();
  }

  /// Waits for the result of a number and frees its place. Rethrows the exception of its work.
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

  /// Ends `claim`: it returns nothing from now on.
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

}  // namespace pm::repo
