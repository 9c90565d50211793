#include "chart_flags.hpp"

#include <algorithm>
#include <utility>

namespace pm::view {
namespace {

constexpr double gap = 8;          ///< between two texts
constexpr double line_offset = 4;  ///< between a line and its text

/// One attempt: the first `split` flags write to the right, the others to the left.
class Placement {
 public:
  Placement(const std::vector<Flag>& flags, std::size_t rows, double width, std::size_t split)
      : flags_(flags), rows_(rows), width_(width), split_(split), placed_(flags.size()) {}

  void place(std::size_t index) {
    const auto& flag = flags_[index];
    for (std::size_t row = 0; row < rows_; ++row) {
      const bool led = flag.always_led || row > 0;
      const double offset = led ? line_offset : 0;
      const bool right = index < split_;
      const double from = right ? flag.x + offset : flag.x - offset - flag.width;
      const PlacedFlag here{.is_placed = true, .row = row, .from = from, .to = from + flag.width};
      if (from < 0 || here.to > width_ || !is_free(here, flag, led)) continue;
      placed_[index] = here;
      return;
    }
  }

  [[nodiscard]] std::pair<std::size_t, std::size_t> cost() const {
    std::size_t missing = 0;
    std::size_t rows = 0;
    for (const auto& each : placed_) {
      if (!each.is_placed)
        ++missing;
      else
        rows += each.row + 1;
    }
    return {missing, rows};
  }

  [[nodiscard]] std::vector<PlacedFlag> take() && { return std::move(placed_); }

 private:
  [[nodiscard]] bool is_free(const PlacedFlag& here, const Flag& flag, bool led) const {
    for (std::size_t i = 0; i < placed_.size(); ++i) {
      const auto& other = placed_[i];
      if (!other.is_placed) continue;
      if (other.row == here.row && here.from < other.to + gap && other.from < here.to + gap)
        return false;
      // The line of one passes the rows before its own.
      if (led && other.row < here.row && meets(flag.x, other)) return false;
      const bool other_led = flags_[i].always_led || other.row > 0;
      if (other_led && here.row < other.row && meets(flags_[i].x, here)) return false;
    }
    return true;
  }

  static bool meets(double line, const PlacedFlag& text) {
    return line > text.from - 2 && line < text.to + 2;
  }

  const std::vector<Flag>& flags_;
  std::size_t rows_;
  double width_;
  std::size_t split_;
  std::vector<PlacedFlag> placed_;
};

}  // namespace

std::vector<PlacedFlag> place_flags(const std::vector<Flag>& flags, std::size_t rows,
                                    double width) {
  std::vector<PlacedFlag> best(flags.size());
  std::pair<std::size_t, std::size_t> least = {flags.size() + 1, 0};
  for (std::size_t split = 0; split <= flags.size(); ++split) {
    for (const bool forward : {true, false}) {
      Placement attempt(flags, rows, width, split);
      for (std::size_t i = 0; i < flags.size(); ++i)
        attempt.place(forward ? i : flags.size() - 1 - i);
      if (const auto cost = attempt.cost(); cost < least) {
        least = cost;
        best = std::move(attempt).take();
      }
    }
  }
  return best;
}

}  // namespace pm::view
