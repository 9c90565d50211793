#include "line_changes.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>

namespace pm::text {
namespace {

constexpr std::int64_t most_edits = 2000;

/// The furthest line reached in `before`, for each diagonal (its line minus that of `after`).
using Frontier = std::vector<std::int64_t>;

/// Myers' greedy search on the differing lines. It keeps the frontier of each round, to follow the
/// path back.
class Search {
 public:
  Search(const Lines& before, const Lines& after, LineRange a, LineRange b)
      : before_(before), after_(after), a_(a), b_(b) {}

  /// The single-line edits in reverse order; nothing if there are too many.
  std::optional<std::vector<LineChange>> edits() {
    const auto n = size(a_);
    const auto m = size(b_);
    const auto most = std::min(n + m, most_edits);
    Frontier frontier(static_cast<std::size_t>(2 * most + 3), 0);
    for (std::int64_t d = 0; d <= most; ++d) {
      rounds_.push_back(slice(frontier, most, d));
      for (std::int64_t k = -d; k <= d; k += 2) {
        auto x = start(frontier, most, d, k);
        while (x < n && x - k < m && equal(x, x - k)) ++x;
        frontier[index(most, k)] = x;
        if (x >= n && x - k >= m) return walk_back(d);
      }
    }
    return std::nullopt;
  }

 private:
  static std::int64_t size(LineRange range) {
    return static_cast<std::int64_t>(range.end - range.begin);
  }
  static std::size_t index(std::int64_t most, std::int64_t k) {
    return static_cast<std::size_t>(k + most + 1);
  }

  bool equal(std::int64_t x, std::int64_t y) const {
    return before_[a_.begin + static_cast<std::size_t>(x)] ==
           after_[b_.begin + static_cast<std::size_t>(y)];
  }

  /// Whether the path to diagonal k came from the diagonal above it: by an inserted line of
  /// `after`.
  static bool came_down(const Frontier& frontier, std::int64_t most, std::int64_t d,
                        std::int64_t k) {
    return k == -d || (k != d && frontier[index(most, k - 1)] < frontier[index(most, k + 1)]);
  }

  static std::int64_t start(const Frontier& frontier, std::int64_t most, std::int64_t d,
                            std::int64_t k) {
    if (d == 0) return 0;
    return came_down(frontier, most, d, k) ? frontier[index(most, k + 1)]
                                           : frontier[index(most, k - 1)] + 1;
  }

  /// The part of the frontier that round d can read: diagonals -d-1 to d+1.
  static Frontier slice(const Frontier& frontier, std::int64_t most, std::int64_t d) {
    const auto first = frontier.begin() + (most - d);
    return Frontier(first, first + (2 * d + 3));
  }

  std::vector<LineChange> walk_back(std::int64_t rounds) const {
    std::vector<LineChange> steps;
    auto k = size(a_) - size(b_);
    for (auto d = rounds; d > 0; --d) {
      const auto& frontier = rounds_[static_cast<std::size_t>(d)];
      const bool down = came_down(frontier, d, d, k);
      k += down ? 1 : -1;
      const auto x = static_cast<std::size_t>(frontier[index(d, k)]) + a_.begin;
      const auto y = static_cast<std::size_t>(frontier[index(d, k)] - k) + b_.begin;
      steps.push_back(down ? LineChange{{x, x}, {y, y + 1}} : LineChange{{x, x + 1}, {y, y}});
    }
    return steps;
  }

  const Lines& before_;
  const Lines& after_;
  LineRange a_, b_;
  std::vector<Frontier> rounds_;
};

/// Single-line edits, last first, joined where they touch.
std::vector<LineChange> joined(const std::vector<LineChange>& steps) {
  std::vector<LineChange> all;
  for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
    const bool touches = !all.empty() && all.back().before.end == step->before.begin &&
                         all.back().after.end == step->after.begin;
    if (touches) {
      all.back().before.end = step->before.end;
      all.back().after.end = step->after.end;
    } else {
      all.push_back(*step);
    }
  }
  return all;
}

}  // namespace

Lines split_lines(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

std::vector<LineChange> line_changes(const Lines& before, const Lines& after) {
  LineRange a = {0, before.size()};
  LineRange b = {0, after.size()};
  while (a.begin < a.end && b.begin < b.end && before[a.begin] == after[b.begin])
    ++a.begin, ++b.begin;
  while (a.begin < a.end && b.begin < b.end && before[a.end - 1] == after[b.end - 1])
    --a.end, --b.end;
  if (a.begin == a.end && b.begin == b.end) return {};
  const auto edits = Search(before, after, a, b).edits();
  if (!edits) return {{a, b}};
  return joined(*edits);
}

}  // namespace pm::text
