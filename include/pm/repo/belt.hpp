#pragma once

#include <condition_variable>
#include <cstddef>
#include <exception>
#include <mutex>
#include <optional>
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

}  // namespace pm::repo
